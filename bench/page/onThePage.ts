import type { Contender } from "./contender";

/** The same contender with the way there and back counted: what a page waits for. */
export function onThePage(contender: Contender): Contender {
  return {
    ...contender,
    async run() {
      const began = performance.now();
      await contender.run();
      await contender.answer();
      return performance.now() - began;
    },
  };
}
