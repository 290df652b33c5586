const Kept = 'looks';

/** How the page looks, and whether it reads aloud: a switch each, kept on this phone. Nothing else is kept longer than the tab is open. */
export class Looks {
  #panel; #told; #on;

  /** @param {HTMLElement} panel holds a button with `data-look` for each switch. */
  constructor(panel, told) {
    [this.#panel, this.#told] = [panel, told];
    this.#on = new Set((localStorage.getItem(Kept) ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : '') + (matchMedia('(prefers-contrast: more)').matches ? ' strong' : '')).split(' ').filter(Boolean));
    panel.querySelectorAll('[data-look]').forEach(button => button.addEventListener('click', () => this.#turn(button.dataset.look)));
    if (!('speechSynthesis' in window)) panel.querySelector('[data-look=read]').hidden = true;
    this.#show();
  }

  toggle(button) {
    this.#panel.hidden = !this.#panel.hidden;
    button.ariaExpanded = String(!this.#panel.hidden);
  }

  #turn(look) {
    if (!this.#on.delete(look)) this.#on.add(look);
    localStorage.setItem(Kept, [...this.#on].join(' '));
    this.#show();
  }

  #show() {
    document.documentElement.dataset.looks = ['chosen', ...this.#on].join(' ');
    this.#panel.querySelectorAll('[data-look]').forEach(button => { button.ariaPressed = String(this.#on.has(button.dataset.look)); });
    this.#told.read?.(this.#on.has('read'));
  }
}
