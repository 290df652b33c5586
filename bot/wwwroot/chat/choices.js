import { make } from './make.js';

/**
 * The answers to the open question, as buttons: one is pressed and goes, several are ticked and then sent. Under them, smaller, what leaves the
 * question or takes the last answer back.
 */
export class Choices {
  #words; #press; #shown = ''; #list; #done; #more; #ticked = [];

  /**
   * @param {{choices: string, several: string, done: string, more: string}} words
   * @param {(text: string, how: object, byKey: boolean) => void} press
   */
  constructor(words, press) {
    [this.#words, this.#press] = [words, press];
    this.#list = make('ul', { className: 'chat-choices' });
    this.#done = make('button', { type: 'button', className: 'chat-done', textContent: words.done });
    this.#done.addEventListener('click', event => this.#send(event));
    this.#more = make('ul', { className: 'chat-other', ariaLabel: words.more });
    this.element = make('div', { className: 'chat-answers', hidden: true }, this.#list, this.#done, this.#more);
  }

  /** What is offered, for those who hear the page; nothing when nothing is. */
  get spoken() { return this.element.hidden || this.#list.hidden ? '' : `${this.#list.ariaLabel}: ${[...this.#list.children].map(item => item.textContent).join(', ')}`; }

  /**
   * @param {{kind?: string, choices: Choice[], more?: Choice[]}} question
   *   A `Choice` has `title`, `how` (handed back when it is pressed), and a `picture` (an address) or an `emoji`; one that is `alone` is ticked with no other.
   * @returns whether anything changed
   */
  show({ kind = '', choices, more = [] }) {
    const shown = JSON.stringify([kind, choices, more]);
    if (shown === this.#shown) return false;
    this.#shown = shown;
    this.#ticked = [];
    const several = kind === 'several' && choices.length > 1;
    this.#list.className = `chat-choices${looks(choices)}`;
    this.#list.ariaLabel = several ? this.#words.several : this.#words.choices;
    this.#list.replaceChildren(...choices.map(choice => make('li', {}, several ? this.#tick(choice, choices) : this.#button(choice))));
    this.#more.replaceChildren(...more.map(choice => make('li', {}, this.#button(choice))));
    [this.#list.hidden, this.#more.hidden, this.#done.hidden, this.#done.disabled] = [choices.length === 0, more.length === 0, !several, true];
    this.element.hidden = choices.length + more.length === 0;
    return true;
  }

  #button(choice) {
    const button = make('button', { type: 'button' }, ...face(choice));
    button.addEventListener('click', event => this.#press(choice.title, choice.how, event.detail === 0));
    return button;
  }

  #tick(choice, several) {
    const button = make('button', { type: 'button', className: 'chat-tick', ariaPressed: 'false' }, ...face(choice));
    button.addEventListener('click', () => this.#turn(choice, several));
    return button;
  }

  /** "None of these" takes the others' ticks away, and any other takes its. */
  #turn(choice, all) {
    const isOn = !this.#ticked.includes(choice);
    const kept = this.#ticked.filter(other => other !== choice && !(isOn && (choice.alone || other.alone)));
    this.#ticked = isOn ? [...kept, choice] : kept;
    for (const [at, item] of [...this.#list.children].entries()) item.firstChild.ariaPressed = String(this.#ticked.includes(all[at]));
    this.#done.disabled = this.#ticked.length === 0;
  }

  /** In the order in which they stand, whichever was ticked first. */
  #send(event) {
    const all = [...this.#ticked].sort((one, other) => one.at - other.at);
    this.#press(all.map(({ title }) => title).join(', '), { ...all[0].how, all: all.map(({ how }) => how) }, event.detail === 0);
  }
}

/** Faces stand beside each other, pictures two by two, words under each other. */
function looks(choices) {
  if (choices.length > 2 && choices.every(({ picture }) => picture?.includes('/face-'))) return ' chat-faces';
  return choices.length > 2 && choices.some(({ picture, emoji }) => picture || emoji) ? ' chat-pictures' : '';
}

function face({ title, picture, emoji }) {
  const words = make('span', { textContent: title });
  if (picture) return [make('img', { src: picture, alt: '', width: 48, height: 48 }), words];
  return emoji ? [make('span', { className: 'chat-emoji', ariaHidden: 'true', textContent: emoji }), words] : [words];
}
