import { Choices } from './choices.js';
import { make } from './make.js';

/**
 * A conversation by text: bubbles, buttons for a question's choices, a field to write in, and a live region that reads replies out.
 * It knows nothing of where texts go: whoever makes it hands in `send`, and shows it what there is.
 */
export class ChatView {
  #thread = null;
  #drafts = new Map();
  #shown = '';
  #known = new Set();
  #sending = Promise.resolve();
  #waiting = 0;
  #following = true;
  #log; #list; #choices; #hints; #form; #field; #label; #news;

  /**
   * @param {HTMLElement} place
   * @param {{name: string, send: (text: string, thread: string, how?: object) => Promise<void>, speak?: (text: string) => void, timeZone?: string,
   *   words?: {write?: string, send?: string, me?: string, them?: string, empty?: string, failed?: string, sending?: string, label?: string, log?: string,
   *   choices?: string, several?: string, done?: string, more?: string, listen?: string}}} options
   *   `name` tells several chats on one page apart; `speak` gives each reply a button that reads it aloud.
   */
  constructor(place, options) {
    this.options = options;
    this.words = { write: 'Write a text', send: 'Send', me: 'You', them: 'Reply', empty: 'No texts yet.', failed: 'Not sent', sending: 'Sending', choices: 'Pick one', several: 'Pick one or more', done: 'Send these', more: 'Or', listen: 'Listen', ...options.words };
    place.replaceChildren(this.#build());
  }

  /** Nothing can be sent until a conversation is shown again; what is written meanwhile stays in the field. */
  close() {
    this.#change(null);
    this.#list.replaceChildren();
    this.#empty(false);
    this.suggest([]);
  }

  /** The field, for whoever wants to put the cursor in it. */
  focus() { this.#field.focus(); }

  /** Whose phone it is, for those who hear the page. */
  name(name) {
    this.#label.textContent = this.words.label ?? `${this.words.write}, ${name}. Enter sends it.`;
    this.#log.ariaLabel = this.words.log ?? `Texts, ${name}`;
  }

  /** Puts words into the field, to be sent or changed. */
  draft(text) {
    this.#field.value = text;
    this.#grow();
    this.#field.focus();
  }

  /** Texts that one might send, as buttons: chosen, they are put into the field. */
  suggest(texts) {
    const same = [...this.#hints.children].map(item => item.textContent).join('\n') === texts.join('\n');
    if (same) return;
    this.#hints.replaceChildren(...texts.map(text => {
      const button = make('button', { type: 'button', textContent: text });
      button.addEventListener('click', () => this.draft(text));
      return make('li', {}, button);
    }));
    this.#hints.hidden = texts.length === 0;
  }

  /**
   * The open question's answers as buttons. None: the question is answered, or has none.
   * @param {{kind?: string, choices: object[], more?: object[]}} question as in choices.js
   */
  offer(question) {
    if (!this.#choices.show(question)) return;
    if (this.#choices.spoken !== '' && this.#news.textContent !== '') this.#news.textContent += `\n${this.#choices.spoken}`;
    if (this.#following) this.#toEnd();
  }

  /** Sends words as if they had been written: a pressed button's, or what waited from before. */
  send(text, how) {
    if (this.#thread !== null) this.#sendWords(text, how);
  }

  /**
   * Shows a conversation as it stands. What is new since the last time is read out, unless it is another conversation.
   * @param {string} thread
   * @param {{id: string, mine: boolean, text: string, at: string, note?: string, later?: boolean}[]} texts in order; those to come last
   */
  show(thread, texts) {
    const other = thread !== this.#thread;
    if (other) this.#change(thread);
    const shown = JSON.stringify(texts);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const fresh = texts.filter(text => !this.#known.has(text.id));
    this.#arrived(fresh);
    const underWay = this.#underWay();
    this.#list.replaceChildren(...this.#items(texts, other ? [] : fresh));
    underWay.forEach(item => this.#put(item));
    this.#empty(texts.length === 0);
    texts.forEach(text => this.#known.add(text.id));
    if (fresh.length > 0 && this.#following) this.#toEnd();
    if (!other) this.#announce(fresh.filter(text => !text.mine));
  }

  #build() {
    const id = `chat-${this.options.name}`;
    this.#list = make('ol');
    this.#choices = new Choices(this.words, (text, how, byKey) => this.#pressed(text, how, byKey));
    this.#log = make('div', { className: 'chat-log', tabIndex: 0, role: 'group' }, this.#list, this.#choices.element, make('p', { className: 'chat-empty', textContent: this.words.empty }));
    this.#hints = make('ul', { className: 'chat-hints', ariaLabel: 'Texts to try', hidden: true });
    this.#field = make('textarea', { id, rows: 1, maxLength: 1600, autocomplete: 'off', enterKeyHint: 'send' });
    this.#field.placeholder = this.words.write;
    this.#news = make('p', { className: 'for-ears', role: 'status' });
    this.#label = make('label', { className: 'for-ears', htmlFor: id });
    this.#form = make('form', { className: 'chat-write' }, this.#label, this.#field, make('button', { type: 'submit', textContent: this.words.send }));
    this.#form.addEventListener('submit', event => { event.preventDefault(); this.#send(); });
    this.#field.addEventListener('keydown', event => this.#key(event));
    this.#field.addEventListener('input', () => this.#grow());
    this.#follow();
    this.name(this.options.name);
    return make('div', { className: 'chat' }, this.#log, this.#hints, this.#news, this.#form);
  }

  /** The cursor stays in use for those who have no mouse; a finger wants no keyboard on the screen. */
  #pressed(text, how, byKey) {
    (byKey ? this.#field : this.#log).focus({ preventScroll: true });
    this.send(text, how);
  }

  #key(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#send();
  }

  /** Texts go one after the other, as they were written, also when the next is written before the last is answered. */
  #send() {
    const text = this.#field.value.trim();
    if (text === '' || this.#thread === null) return;
    this.#field.value = '';
    this.#field.dispatchEvent(new Event('input'));
    this.#sendWords(text);
  }

  #sendWords(text, how) {
    const thread = this.#thread;
    const item = this.#item({ mine: true, text, note: this.words.sending });
    Object.assign(item.dataset, { underWay: thread, text });
    item.classList.add('chat-new');
    this.#put(item);
    this.offer({ choices: [] });
    this.#empty(false);
    this.#toEnd();
    this.#waiting++;
    this.#sending = this.#sending.then(() => this.options.send(text, thread, how)).then(() => item.remove(), () => this.#failed(item, text, thread)).finally(() => this.#waiting--);
  }

  /** After what has been texted, before what is yet to come. */
  #put(item) { this.#list.insertBefore(item, this.#list.querySelector('.chat-later')); }

  /** A text that is on file now is no longer under way. */
  #arrived(fresh) {
    for (const { mine, text } of fresh)
      if (mine) this.#underWay().find(item => item.dataset.text === text)?.remove();
  }

  /** Nothing that was written is lost: it goes back into the field, or stands as not sent where more has been written since. */
  #failed(item, text, thread) {
    this.#news.textContent = this.words.failed;
    if (thread === this.#thread && this.#field.value === '') {
      item.remove();
      this.draft(text);
      return;
    }
    item.classList.add('chat-failed');
    item.querySelector('small').textContent = this.words.failed;
  }

  #underWay() { return [...this.#list.querySelectorAll('[data-under-way]')].filter(item => item.dataset.underWay === this.#thread); }

  #change(thread) {
    if (this.#thread !== null) {
      this.#drafts.set(this.#thread, this.#field.value);
      this.#field.value = '';
    }
    this.#thread = thread;
    this.#following = true;
    this.#known = new Set();
    this.#shown = '';
    this.#list.replaceChildren();
    this.#news.textContent = '';
    if (this.#field.value === '') this.#field.value = this.#drafts.get(thread) ?? '';
    this.#grow();
  }

  #items(texts, fresh) {
    let day = '';
    return texts.flatMap(text => {
      const item = this.#item(text);
      if (fresh.includes(text)) item.classList.add('chat-new');
      const its = this.#day(text.at);
      const items = its === day ? [item] : [make('li', { className: 'chat-day', textContent: day = its }), item];
      if (text.later) items.forEach(one => one.classList.add('chat-later'));
      return items;
    });
  }

  #item({ mine, text, at, note }) {
    const whose = make('span', { className: 'for-ears', textContent: `${mine ? this.words.me : this.words.them}: ` });
    const foot = make('small');
    if (at) foot.append(make('time', { dateTime: at, textContent: this.#clock(at) }));
    if (note) foot.append(at ? ` · ${note}` : note);
    if (text === '') return make('li', { className: 'chat-text chat-note' }, foot);
    if (!mine && this.options.speak) foot.append(this.#listen(text));
    return make('li', { className: `chat-text ${mine ? 'chat-mine' : 'chat-theirs'}` }, make('p', {}, whose, text), foot);
  }

  #listen(text) {
    const button = make('button', { type: 'button', className: 'chat-listen', textContent: this.words.listen });
    button.ariaLabel = `${this.words.listen}: ${text.slice(0, 60)}`;
    button.addEventListener('click', () => this.options.speak(text));
    return button;
  }

  #announce(texts) {
    if (texts.length === 0) return;
    this.#news.textContent = texts.map(({ text, note }) => text === '' ? note : `${this.words.them}: ${text}`).join('\n');
  }

  #empty(isEmpty) { this.#log.querySelector('.chat-empty').hidden = !isEmpty || this.#waiting > 0; }

  /** The newest text stays in sight when the log changes its size, or comes to the front, unless one has scrolled up to read. */
  #follow() {
    this.#log.addEventListener('scroll', () => {
      if (this.#log.clientHeight > 0) this.#following = this.#end() - this.#log.scrollTop < 80;
    });
    new ResizeObserver(() => this.#following && this.#toEnd()).observe(this.#log);
  }

  #toEnd() {
    this.#following = true;
    this.#log.scrollTop = this.#end();
  }

  /** The end of what has been texted, but no further than the question: its answers may need more room than there is. */
  #end() {
    const bottom = this.#list.querySelector('.chat-later') ? this.#endOfNow() : this.#log.scrollHeight - this.#log.clientHeight;
    const asked = this.#choices.element.hidden ? null : [...this.#list.querySelectorAll('.chat-theirs')].at(-1);
    return asked ? Math.min(bottom, asked.offsetTop - this.#log.offsetTop - 8) : bottom;
  }

  #endOfNow() {
    const newest = [...this.#list.querySelectorAll('.chat-text:not(.chat-later)')].at(-1);
    return newest ? Math.max(0, newest.offsetTop + newest.offsetHeight - this.#log.offsetTop + 16 - this.#log.clientHeight) : 0;
  }

  /** Where the style sheet cannot do it (field-sizing). */
  #grow() {
    if (CSS.supports('field-sizing', 'content')) return;
    this.#field.style.height = 'auto';
    this.#field.style.height = `${this.#field.scrollHeight + 2}px`;
  }

  #clock(at) { return this.#format(at, { hour: 'numeric', minute: '2-digit', hour12: true }).replace(':', '.').replace(' ', ''); }

  #day(at) { return this.#format(at, { weekday: 'long', day: 'numeric', month: 'long' }); }

  #format(at, parts) { return new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: this.options.timeZone ?? 'Europe/London' }).format(new Date(at)); }
}
