import { make } from '/chat/make.js';
import * as service from './service.js';

/** How each text was read, asked for when somebody wants to know, and once. */
export class WhyPanel {
  #told = new Map();

  /** What stands under a text: shut, until it is opened. */
  of(entry, open) {
    if (!entry.text) return [];
    const place = make('div', { className: 'why-told' });
    const details = make('details', { className: 'why', open: open.has(key(entry)) }, make('summary', { textContent: 'How it was read' }), place);
    details.dataset.of = key(entry);
    details.addEventListener('toggle', () => details.open && this.#fill(place, key(entry), entry.text));
    return [details];
  }

  async #fill(place, id, text) {
    if (!this.#told.has(id)) this.#told.set(id, service.why(text).then(drawn, problem => [make('p', { className: 'quiet', textContent: problem.message })]));
    const parts = await this.#told.get(id);
    place.replaceChildren(...parts.map(part => part.cloneNode(true)));
  }
}

const key = entry => `why-${entry.messageId}`;

function drawn(why) {
  const plain = make('p', {}, 'Made plain: ', make('q', { textContent: why.words }), ` · ${why.language} · ${why.asked}`);
  return [plain, ...why.pieces.map((piece, at) => drawPiece(piece, at, why.pieces.length)), drawWorry(why.worry)];
}

function drawPiece(piece, at, of) {
  const heading = of > 1 ? `${at + 1} of ${of}: ${piece.title}` : piece.title;
  return make('section', { className: 'reading', ariaLabel: `Read as: ${heading}` },
    make('p', { textContent: heading }), ...(of > 1 ? [make('p', {}, make('q', { textContent: piece.words }))] : []), make('p', { textContent: piece.outcome }), list(piece.fields));
}

const drawWorry = worry => make('section', { className: `reading ${worry.tone}`, ariaLabel: worry.title }, make('p', { textContent: worry.title }), list(worry.fields));

const list = fields => make('dl', { className: 'fields' }, ...fields.flatMap(({ name, value }) => [make('dt', { textContent: name }), make('dd', { textContent: value })]));
