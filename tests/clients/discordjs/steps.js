// Runs one step after the other and tells how each went; the first that fails ends the drill.

/** The client's event for an interaction that the drill's bot has answered in full. */
export const Answered = 'drillAnswered';

export class Steps {
  #passed = 0;

  async run(name, step) {
    const started = performance.now();
    try {
      await step();
    } catch (problem) {
      console.log(`FAILED  ${name}: ${problem?.stack ?? problem}`);
      throw problem;
    }

    this.#passed++;
    console.log(`ok      ${name} (${Math.round(performance.now() - started)} ms)`);
  }

  get passed() {
    return this.#passed;
  }
}

/** The next event of a kind that fits; an error if none came in time. */
export function next(emitter, event, fits = () => true, milliseconds = 10_000) {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => done(reject, new Error(`no "${event}" within ${milliseconds} ms`)), milliseconds);
    const listener = (...args) => fits(...args) && done(resolve, args[0]);
    const done = (settle, value) => {
      clearTimeout(limit);
      emitter.off(event, listener);
      settle(value);
    };
    emitter.on(event, listener);
  });
}
