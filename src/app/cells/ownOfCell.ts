import { madeIn, type Made } from "../base/handedDown";

/** What ends with its cell. */
interface Ending {
  readonly end: () => void;
}

/** One of each cell's own, by the cell's id: made with the first question for it, and forgotten once it is ended. */
export function ownOfCell<T extends Ending>(make: () => T): (made: Made, cellId: string) => T {
  const createAll = (): Map<string, T> => new Map();
  return (made, cellId) => {
    const all = madeIn(made, createAll);
    const known = all.get(cellId);
    if (known !== undefined) return known;
    const one = make();
    const own: T = {
      ...one,
      end() {
        one.end();
        all.delete(cellId);
      },
    };
    all.set(cellId, own);
    return own;
  };
}
