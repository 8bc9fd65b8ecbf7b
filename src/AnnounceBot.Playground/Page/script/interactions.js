// Everything that goes to the bot: commands, buttons, selects, modals. What it answers in the channel comes with the events;
// here come back the modal to open, the choices to offer, and whether it answered at all.

import { api } from './api.js';

export class Interactions {
  #pending = new Set();        // "message customId" of components that the bot has not answered yet

  constructor(store, openModal) {
    this.store = store;
    this.openModal = openModal;
  }

  isPending(message, customId) {
    return this.#pending.has(`${message} ${customId}`);
  }

  isBusy(message) {
    return [...this.#pending].some(key => key.startsWith(`${message} `));
  }

  command(name, options) {
    return this.#send({ type: 'command', command: name, options });
  }

  messageCommand(name, message) {
    return this.#send({ type: 'command', command: name, message });
  }

  async component(message, customId, values) {
    const key = `${message} ${customId}`;
    const channel = this.store.current;
    if (this.isBusy(message)) return;
    this.#pending.add(key);
    this.store.tell('message', { kind: 'pending', channel, id: message });
    try {
      await this.#send({ type: 'component', message, customId, values });
    } finally {
      this.#pending.delete(key);
      this.store.tell('message', { kind: 'pending', channel, id: message });
    }
  }

  modal(customId, fields, message) {
    return this.#send({ type: 'modal', customId, fields, message });
  }

  async choices(name, options, focused) {
    const answer = await api.interact({ ...this.#from(), type: 'autocomplete', command: name, options, focused });
    return answer?.choices ?? [];
  }

  #from() {
    return { person: this.store.person, channel: this.store.current };
  }

  /** True if the bot answered in time. */
  async #send(request) {
    const whole = { ...this.#from(), ...request };
    try {
      const answer = await api.interact(whole);
      if (answer.modal) this.openModal(answer.modal, whole);
      if (answer.acknowledgedAfterMs === null) this.#sayUnanswered(whole.channel);
      return answer.acknowledgedAfterMs !== null;
    } catch (problem) {
      this.store.notice(whole.channel, problem.message);
      return false;
    }
  }

  #sayUnanswered(channel) {
    this.store.notice(channel, this.store.view.bot.connected
      ? 'The application did not respond. A bot has three seconds to answer; its log may say what kept it.'
      : 'The application did not respond: no bot is connected.');
  }
}
