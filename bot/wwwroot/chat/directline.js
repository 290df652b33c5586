/**
 * A Direct Line 3.0 client as small as can be: what comes is streamed, or asked for again and again where no stream holds;
 * what is sent is sent until it is taken, and counts once.
 */
export class DirectLine {
  #enter; #show; #tell;
  #place = null;
  #entering = null;
  #watermark = '';
  #socket = null;
  #failures = 0;
  #timer = 0;
  #state = '';
  #left = false;

  /**
   * @param {{enter: () => Promise<Response>, show: (activities: object[]) => void, tell: (state: 'online' | 'offline' | 'closed') => void}} options
   *   `enter` asks the host for a token; `show` gets what is new, in order.
   */
  constructor({ enter, show, tell }) {
    [this.#enter, this.#show, this.#tell] = [enter, show, tell];
    addEventListener('online', () => { this.#socket?.close(); this.#wake(); });
    addEventListener('offline', () => this.#is('offline'));
    document.addEventListener('visibilitychange', () => document.hidden || this.#wake());
    setInterval(() => this.#refresh().catch(() => {}), 20 * 60_000);
  }

  start() { this.#look(); }

  leave() {
    this.#left = true;
    clearTimeout(this.#timer);
    this.#socket?.close();
  }

  /** Resolves once it is taken; rejects when it never will be. */
  async post(activity) {
    for (let tries = 0; ; tries++) {
      const answer = await this.#ask('/activities', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(activity) }).catch(() => null);
      if (answer?.ok) return;
      if (this.#state === 'closed' || (answer && answer.status < 500 && ![401, 403, 408, 429].includes(answer.status))) throw new Error('not taken');
      await this.#pause(Math.min(1000 * 2 ** tries, 15_000));
    }
  }

  /** A stream may seem to hold though the network under it has gone: after a while away one looks, whatever it says. */
  #wake() {
    this.#failures = 0;
    this.#look();
  }

  /** One look for what is new; and then a stream, or another look after a while. */
  async #look() {
    clearTimeout(this.#timer);
    if (this.#left) return;
    try {
      const answer = await this.#ask(`/activities?watermark=${this.#watermark}`);
      if (!answer.ok) throw new Error(String(answer.status));
      this.#took(await answer.json());
      this.#failures = 0;
      this.#is('online');
      if (this.#socket === null) await this.#stream();
    } catch {
      this.#failures++;
      if (this.#failures > 1 || !navigator.onLine) this.#is('offline');
    }
    if (this.#socket === null && this.#state !== 'closed') this.#timer = setTimeout(() => this.#look(), Math.min(2000 * 2 ** this.#failures, 30_000));
  }

  #took(set) {
    if (set.activities.length > 0) this.#show(set.activities);
    this.#watermark = set.watermark;
    if (set.activities.length >= 100) setTimeout(() => this.#look());
  }

  /** Where a stream cannot be had (an old phone, a network in between), looking goes on. */
  async #stream() {
    if (!('WebSocket' in window)) return;
    const answer = await this.#ask(`?watermark=${this.#watermark}`);
    if (!answer.ok) return;
    const { streamUrl } = await answer.json();
    const { pathname, search } = new URL(streamUrl);
    const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${pathname}${search}`);
    socket.onopen = () => { this.#socket = socket; clearTimeout(this.#timer); };
    socket.onmessage = ({ data }) => data && this.#took(JSON.parse(data));
    socket.onclose = () => {
      const held = this.#socket === socket;
      this.#socket = null;
      if (held) this.#look();
    };
  }

  async #ask(path, options = {}) {
    const place = await this.#enterOnce();
    const answer = await fetch(`/v3/directline/conversations/${place.conversationId}${path}`, { ...options, headers: { ...options.headers, Authorization: `Bearer ${place.token}` } });
    if (answer.status === 401 || answer.status === 403) this.#place = null;
    return answer;
  }

  #enterOnce() {
    return this.#place ?? (this.#entering ??= this.#go().finally(() => { this.#entering = null; }));
  }

  async #go() {
    const answer = await this.#enter();
    if (answer.status === 401 || answer.status === 403) this.#is('closed');
    if (!answer.ok) throw new Error(String(answer.status));
    return this.#place = await answer.json();
  }

  async #refresh() {
    if (this.#place === null || this.#left) return;
    const answer = await fetch('/v3/directline/tokens/refresh', { method: 'POST', headers: { Authorization: `Bearer ${this.#place.token}` } });
    this.#place = answer.ok ? { ...this.#place, ...await answer.json() } : null;
  }

  #is(state) {
    if (this.#state === state || this.#state === 'closed') return;
    this.#state = state;
    this.#tell(state);
  }

  #pause(milliseconds) {
    return new Promise(done => {
      const over = () => { clearTimeout(timer); removeEventListener('online', over); done(); };
      const timer = setTimeout(over, milliseconds);
      addEventListener('online', over);
    });
  }
}
