import { ChatView } from './chat.js';
import { DirectLine } from './directline.js';
import { hide } from './hide.js';
import { Looks } from './looks.js';
import { Voice } from './voice.js';

const at = id => document.getElementById(id);
const word = name => at('words').content.querySelector(`[data-word="${name}"]`).textContent;

const voice = new Voice();
const looks = new Looks(at('looks'), { read: on => { voice.isOn = on; } });
const unsent = new Map(JSON.parse(sessionStorage.getItem('unsent') ?? '[]'));
const bubbles = [];
let open = { choices: [] };
let isOld = true;

const view = new ChatView(at('chat'), {
  name: 'chat', send, speak: voice.isThere ? text => voice.say(text) : undefined,
  words: Object.fromEntries(['write', 'send', 'me', 'them', 'empty', 'failed', 'sending', 'label', 'log', 'choices', 'several', 'done', 'more', 'listen'].map(name => [name, word(name)])),
});
const line = new DirectLine({ enter: () => fetch('/chat/enter', { method: 'POST' }), show, tell });
const field = at('chat').querySelector('textarea');

start();

function start() {
  at('hide').addEventListener('click', () => { line.leave(); voice.stop(); hide(at('hide').dataset.to); });
  at('looks-open').addEventListener('click', () => looks.toggle(at('looks-open')));
  addEventListener('pageshow', event => event.persisted && location.reload());
  field.addEventListener('input', () => sessionStorage.setItem('draft', field.value));
  view.show('chat', []);
  field.value = sessionStorage.getItem('draft') ?? '';
  for (const [id, { text, button }] of unsent) view.send(text, { id, button });
  line.start();
}

/** What was written is kept on this phone until it is taken, and sent again under the same id if it is not known whether it was. */
async function send(text, _, how = {}) {
  const id = how.id ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
  const button = how.all?.length > 1 ? together(text, how.all.map(one => one.button)) : how.button;
  keep(() => unsent.set(id, { text, button }));
  try {
    await line.post(activity(id, text, button));
  } finally {
    keep(() => unsent.delete(id));
  }
}

/** Several that were ticked are one answer: to the same question, with all their numbers. */
function together(text, buttons) {
  const { choice, ...question } = buttons[0].value.familytime;
  return { type: 'messageBack', text, value: { familytime: { ...question, choices: buttons.map(({ value }) => value.familytime.choice) } } };
}

function activity(id, text, button) {
  const said = { type: 'message', from: { id: 'me' }, locale: 'en-GB', text, channelData: { clientActivityID: id } };
  if (button?.type !== 'messageBack') return said;
  return { ...said, text: button.text ?? text, value: button.value, channelData: { clientActivityID: id, messageBack: { displayText: text } } };
}

function keep(change) {
  change();
  sessionStorage.setItem('unsent', JSON.stringify([...unsent]));
}

function show(activities) {
  for (const said of activities.filter(({ type }) => type === 'message')) take(said);
  view.show('chat', bubbles);
  view.offer(open);
  const fresh = activities.filter(({ type, from }) => type === 'message' && from.role === 'bot');
  if (!isOld && fresh.length > 0) voice.read([...fresh.map(({ text }) => text), ...open.choices.map(({ title }) => title)].join('. '));
  isOld = false;
}

function take({ id, from, text = '', timestamp, channelData, suggestedActions }) {
  if (bubbles.some(known => known.id === id)) return;
  const mine = from.role === 'user';
  bubbles.push({ id, mine, text: mine ? channelData?.messageBack?.displayText ?? text : text, at: timestamp });
  open = asked(suggestedActions?.actions ?? [], channelData?.familytime);
}

/** A question's buttons: its choices, with their pictures, and what stands beside them. */
function asked(buttons, { kind, choices = buttons.length, pictures = [], alone = [] } = {}) {
  const all = buttons.map((button, at) => ({ title: button.title, picture: button.image && new URL(button.image, location.href).pathname, emoji: pictures[at], alone: alone.includes(at), at, how: { button } }));
  return { kind, choices: all.slice(0, choices), more: all.slice(choices) };
}

function tell(state) {
  at('state').textContent = state === 'online' ? '' : word(state);
  at('state').hidden = state === 'online';
  document.body.dataset.state = state;
  if (state === 'closed') view.close();
}
