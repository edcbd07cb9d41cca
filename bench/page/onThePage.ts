import type { Contender } from "./contender";
import { turn } from "./turn";
import type { Remote } from "./workers";

/** The same contender with the way there and back counted: what a page waits for. */
export function onThePage(contender: Remote): Contender {
  return {
    ...contender,
    turn: () =>
      turn(async () => {
        const began = performance.now();
        await contender.run();
        await contender.answer();
        return performance.now() - began;
      }),
  };
}
