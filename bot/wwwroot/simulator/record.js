import { make } from '/chat/make.js';

/** What each text put on file, newest first. */
export class RecordSheet {
  #shown = '';
  #thread = null;
  #known = new Set();

  /**
   * @param {{sheet: HTMLElement, news: HTMLElement, clock: (at: string) => string, why?: (entry: object, open: Set<string>) => HTMLElement[]}} parts
   *   `why` gives what stands between a text and its records: how it was read.
   */
  constructor(parts) { this.parts = { why: () => [], ...parts }; }

  /** What was put on file last, in a few words; '' when nothing was since this phone was picked. */
  newest = '';

  /** Shows it, reads out what is new, and says how many new records there are. */
  show(thread, written) {
    const shown = thread + JSON.stringify(written);
    if (shown === this.#shown) return 0;
    const other = thread !== this.#thread;
    const open = new Set([...this.parts.sheet.querySelectorAll('details[open]')].map(details => details.dataset.of));
    this.parts.sheet.replaceChildren(...(written.length === 0 ? [nothing()] : written.map(entry => this.#entry(entry, open))));
    const fresh = other ? [] : this.#fresh(written);
    if (other || fresh.length > 0) this.newest = fresh[0] ?? '';
    this.parts.news.textContent = other ? '' : fresh.join('. ');
    if (fresh.length > 0) this.parts.sheet.scrollTop = 0;
    this.#known = new Set(written.flatMap(ids));
    [this.#shown, this.#thread] = [shown, thread];
    return fresh.length;
  }

  #fresh(written) {
    return written.flatMap(entry => [
      ...entry.records.filter(record => !this.#known.has(`record-${record.id}`)).map(record => `On file: ${record.title}`),
      ...entry.outbox.filter(message => !this.#known.has(`outbox-${message.id}`)).map(message => `In the outbox: ${message.about}, to the ${message.to}`),
    ]);
  }

  #entry(entry, open) {
    const items = [...entry.records.map(record => recordCard(record, open)), ...entry.outbox.map(message => outboxCard(message, open))];
    if (items.length === 0) items.push(make('p', { className: 'quiet', textContent: 'Nothing was put on file but the text and its reply.' }));
    const foot = make('p', {}, make('time', { dateTime: entry.at, textContent: this.parts.clock(entry.at) }), entry.readAs ? ` · read as ${entry.readAs.replaceAll('_', ' ')}` : '', entry.inChat ? ' · in the web chat' : '');
    return make('article', { className: 'entry' }, make('h3', { textContent: entry.text || 'no words' }), foot, ...this.parts.why(entry, open), ...items);
  }
}

const ids = entry => [...entry.records.map(record => `record-${record.id}`), ...entry.outbox.map(message => `outbox-${message.id}`)];

const nothing = () => make('p', { className: 'nothing', textContent: 'Nothing on file from this number yet.' });

function recordCard(record, open) {
  const gone = record.marks.some(mark => mark.startsWith('Replaced by'));
  return make('section', { className: `card ${record.tone}${gone ? ' gone' : ''}`, ariaLabel: `${record.kind} ${record.id}` },
    make('p', { textContent: record.title }),
    make('p', { className: 'kind', textContent: `${record.kind} #${record.id}` }),
    ...marks(record.marks),
    details(`record-${record.id}`, record.fields, open));
}

function outboxCard(message, open) {
  return make('section', { className: 'card out', ariaLabel: `Outbox ${message.id}` },
    make('p', { textContent: `Text to the ${message.to}: ${message.about}` }),
    make('p', { className: 'kind', textContent: `Outbox #${message.id} · ${message.kind} · ${message.state.toLowerCase()}` }),
    details(`outbox-${message.id}`, message.fields, open));
}

const marks = all => all.length === 0 ? [] : [make('ul', { className: 'marks' }, ...all.map(mark => make('li', { textContent: mark })))];

function details(of, fields, open) {
  const list = make('dl', { className: 'fields' }, ...fields.flatMap(({ name, value }) => [make('dt', { textContent: name }), make('dd', { textContent: value })]));
  const element = make('details', { open: open.has(of) }, make('summary', { textContent: 'All fields' }), list);
  element.dataset.of = of;
  return element;
}
