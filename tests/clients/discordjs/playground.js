// What the drill asks of the playground itself: people who act, things that go wrong, what was wrong with the requests.

export class Playground {
  constructor(address) {
    this.address = address.endsWith('/') ? address : `${address}/`;
  }

  /** What discord.js takes as "rest.api": it adds the version itself. */
  get api() {
    return `${this.address}api`;
  }

  /** A person does something; resolves to what the bot answered. */
  interact(interaction) {
    return this.#call('POST', 'playground/interactions', interaction);
  }

  fault(kind, more = {}) {
    return this.#call('POST', 'playground/faults', { kind, ...more });
  }

  state() {
    return this.#call('GET', 'playground/state');
  }

  /** A channel's messages, oldest first. */
  async messages(channel) {
    return (await this.state()).channels.find(one => one.name === channel).messages;
  }

  requestViolations() {
    return this.#call('GET', 'playground/violations');
  }

  answerViolations() {
    return this.#call('GET', 'playground/violations/answers');
  }

  async #call(method, path, body) {
    const answer = await fetch(this.address + path, {
      method,
      headers: body && { 'Content-Type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} /${path}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : null;
  }
}
