// The stream of server-sent events. The browser reconnects by itself; each time it does, the whole view is fetched anew,
// and what came in the meantime is applied after it.

import { api } from './api.js';
import { apply } from './events.js';

const Pause = 2000;

export class Live {
  #source = null;
  #waiting = null;             // events that came while the view was under way

  /** @param somebody who to be if the one asked for does not exist. */
  constructor(store, onState, somebody) {
    this.store = store;
    this.somebody = somebody;
    this.onState = onState;
    store.on('stale', () => this.#load(this.#source, store.person));
  }

  follow(person) {
    this.#source?.close();
    const source = new EventSource(`/playground/events?person=${encodeURIComponent(person)}`);
    this.#source = source;
    source.onopen = () => this.#load(source, person);
    source.onmessage = event => this.#take(JSON.parse(event.data));
    source.onerror = () => {
      this.onState('reconnecting');
      if (source.readyState === EventSource.CLOSED) this.#again(source, person);
    };
  }

  async #load(source, person) {
    const late = this.#waiting = [];
    try {
      const view = await api.view(person);
      // Another load may have begun meanwhile; its view is the newer one.
      if (source !== this.#source || late !== this.#waiting) return;
      this.store.load(view);
      this.#waiting = null;
      late.forEach(event => apply(this.store, event));
      this.onState('live');
    } catch {
      this.onState('reconnecting');
      this.#again(source, person);
    }
  }

  async #again(source, person) {
    const isNobody = await api.view(person).then(() => false, problem => problem.status === 404);
    if (source !== this.#source) return;
    if (isNobody && person !== this.somebody) this.follow(this.somebody);
    else setTimeout(() => source === this.#source && this.follow(person), Pause);
  }

  #take(event) {
    if (this.#waiting) this.#waiting.push(event);
    else if (this.store.view) apply(this.store, event);
  }
}
