import { ChatView } from '/chat/chat.js';
import { make } from '/chat/make.js';
import { answersFor, examplesFor, moreFor } from './examples.js';
import { RecordSheet } from './record.js';
import * as service from './service.js';
import { WhyPanel } from './why.js';

const PollMilliseconds = 4000;
const mayChat = ['Young people', 'Carers', 'Parents and relatives'];
const at = id => document.getElementById(id);

let zone = 'Europe/London';
let duty = null;
let chosen = null;
let wanted = null;
let asked = 0;
let drawn = 0;
let clockAhead = 0;
let refused = false;
const unseen = { record: 0, duty: 0 };

const chat = new ChatView(at('chat'), { name: 'the phone', send: sendFrom, words: { them: 'Family time service', empty: 'Nothing texted yet. Write as they would.' } });
const dutyChat = new ChatView(at('duty-chat'), { name: 'the duty phone', send: sendFrom, words: { write: 'Answer', them: 'Alert', empty: 'No alerts yet.' } });
const panel = new WhyPanel();
const sheet = new RecordSheet({ sheet: at('written'), news: at('record-news'), clock: moment, why: (entry, open) => panel.of(entry, open) });

start();

async function start() {
  listen();
  show(numberInHash() === null ? 'people' : 'texts');
  await list('');
  if (wanted === null) await pick(numberInHash() ?? document.querySelector('.pick')?.dataset.number ?? null).catch(trouble);
  setInterval(() => document.hidden || refresh().catch(trouble), PollMilliseconds);
  setInterval(tick, 1000);
}

function listen() {
  document.querySelectorAll('[data-show]').forEach(button => button.addEventListener('click', () => show(button.dataset.show)));
  at('phones').addEventListener('click', event => {
    const button = event.target.closest('.pick');
    if (button) choose(button.dataset.number);
  });
  at('unknown').addEventListener('submit', event => {
    event.preventDefault();
    if (at('number').value.trim() !== '') choose(at('number').value.trim());
  });
  at('just').addEventListener('click', () => { show('record'); at('written').focus(); });
  at('open-chat').addEventListener('click', () => openChat().catch(trouble));
  let later;
  at('find').addEventListener('input', () => {
    clearTimeout(later);
    later = setTimeout(() => list(at('find').value).catch(trouble), 150);
  });
  window.addEventListener('hashchange', () => numberInHash() !== wanted && pick(numberInHash()).catch(trouble));
}

async function list(find) {
  const found = await service.phones(find).catch(trouble);
  if (!found) return;
  zone = chat.options.timeZone = dutyChat.options.timeZone = found.timeZone;
  duty = found.duty;
  at('duty-about').textContent = duty ? `${spaced(duty)} · alerts come here` : 'No duty address is set (Duty:Address), so no alert goes anywhere.';
  at('phones').replaceChildren(...[...grouped(found.phones)].flatMap(([name, phones]) => [make('h3', { textContent: name }), make('ul', {}, ...phones.map(entry))]));
  if (found.phones.length === 0) at('phones').append(make('p', { className: 'quiet', textContent: find ? 'Nobody has that name or number.' : 'The case store is empty. Import people, or use any number below.' }));
  at('more').hidden = !found.more;
  mark();
}

function entry(phone) {
  const button = make('button', { type: 'button', className: 'pick' }, make('b', { textContent: phone.name }), make('span', { textContent: phone.about }), make('span', { textContent: spaced(phone.number) }));
  button.dataset.number = phone.number;
  return make('li', {}, button);
}

/** The young person's own page, with a link for them; the tab is opened at once, or the browser would call it unasked. */
async function openChat() {
  const tab = window.open('about:blank', '_blank');
  try {
    tab.location = (await service.link(chosen)).path;
  } catch (problem) {
    tab.close();
    throw problem;
  }
}

/** By hand: the phone comes to the front, ready to write. */
async function choose(number) {
  show('texts');
  chat.focus();
  await pick(number).catch(trouble);
}

/** Of several picked in a row the last counts, whichever answer comes first; until it is there, nothing can be sent. */
async function pick(number) {
  if (number === null) return;
  wanted = number;
  chosen = null;
  chat.close();
  const [phone, dutyPhone] = await Promise.all([service.phone(number), duty && service.phone(duty)]);
  if (wanted !== number) return;
  chosen = wanted = phone.number;
  history.replaceState(null, '', `#${chosen}`);
  unseen.record = 0;
  mark();
  draw(phone, dutyPhone);
}

async function refresh() {
  if (chosen === null) return pick(wanted);
  const number = chosen;
  const turn = ++asked;
  const [phone, dutyPhone] = await Promise.all([service.phone(number), duty && service.phone(duty)]);
  if (number !== chosen || turn < drawn) return;
  drawn = turn;
  draw(phone, dutyPhone);
  if (!refused) trouble(null);
}

function draw(phone, dutyPhone) {
  clockAhead = Date.parse(phone.now) - Date.now();
  tick();
  at('phone-title').textContent = phone.name;
  at('phone-about').textContent = `${phone.about} · ${spaced(phone.number)}`;
  document.title = `${phone.name} – Simulator – Family Time Bot`;
  plan(phone.sessions);
  at('web').hidden = !mayChat.includes(phone.group);
  chat.name(phone.name);
  chat.show(phone.number, phone.bubbles);
  chat.suggest(examplesFor(phone));
  count('record', sheet.show(phone.number, phone.written));
  at('just').hidden = sheet.newest === '';
  at('just').textContent = sheet.newest;
  if (dutyPhone) drawDuty(dutyPhone);
}

function drawDuty(phone) {
  dutyChat.show(phone.number, phone.bubbles);
  dutyChat.suggest(answersFor(phone));
  at('duty-more').textContent = moreFor(phone);
  at('duty-more').hidden = moreFor(phone) === '';
  const waiting = phone.unanswered.length;
  at('duty-count').textContent = waiting;
  at('duty-count').hidden = waiting === 0;
  at('duty-count').ariaLabel = `${waiting} not answered`;
}

function plan(sessions) {
  const same = at('sessions').children.length === sessions.length && [...at('sessions').children].every((item, i) => item.textContent === sessions[i]);
  at('plan').hidden = sessions.length === 0;
  if (same) return;
  at('next').textContent = sessions.length > 1 ? `Next: ${sessions[0]}, and ${sessions.length - 1} more` : `Next: ${sessions[0]}`;
  at('sessions').replaceChildren(...sessions.map(textContent => make('li', { textContent })));
}

async function sendFrom(words, thread) {
  try {
    await service.text(thread, words);
    refused = false;
    await refresh();
  } catch (problem) {
    refused = true;
    trouble(problem);
    throw problem;
  }
}

function show(view) {
  document.body.dataset.view = view;
  if (view === 'record') unseen.record = 0;
  count('record', 0);
  mark();
}

function count(what, more) {
  unseen[what] = document.body.dataset.view === what ? 0 : unseen[what] + more;
  at(`${what}-count`).textContent = unseen[what];
  at(`${what}-count`).hidden = unseen[what] === 0;
}

function mark() {
  document.querySelectorAll('[data-show]').forEach(button => button.ariaPressed = String(button.dataset.show === document.body.dataset.view));
  document.querySelectorAll('.pick').forEach(button => button.ariaCurrent = button.dataset.number === chosen ? 'true' : null);
}

function trouble(problem) {
  at('trouble').hidden = problem === null;
  at('trouble').textContent = problem?.message ?? '';
}

function tick() {
  const now = new Date(Date.now() + clockAhead);
  at('clock').dateTime = now.toISOString();
  at('clock').textContent = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: zone }).format(now);
}

function moment(when) {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: zone }).format(new Date(when));
}

function numberInHash() {
  const number = decodeURIComponent(location.hash.slice(1));
  return number.startsWith('+') ? number : null;
}

function grouped(phones) {
  const groups = new Map();
  phones.forEach(phone => groups.set(phone.group, [...groups.get(phone.group) ?? [], phone]));
  return groups;
}

/** "+44 7700 900001": easier to read, and to read out. */
function spaced(number) { return number.replace(/^\+44(\d{4})(\d{6})$/, '+44 $1 $2'); }
