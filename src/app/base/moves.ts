/** ms without a newer one after which what moves is at rest. */
const REST = 150;

/** Tells whether moments follow each other: from the second within `REST` ms on, until one has stood for as long. */
export function followMoves(first: unknown, tell: (moving: boolean) => void): { readonly come: (moment: unknown) => void; readonly end: () => void } {
  let last = first;
  let came = -Infinity;
  let resting: ReturnType<typeof setTimeout> | undefined;
  return {
    come(moment) {
      if (Object.is(moment, last)) return;
      const now = performance.now();
      if (now - came < REST) tell(true);
      last = moment;
      came = now;
      clearTimeout(resting);
      resting = setTimeout(() => tell(false), REST);
    },
    end: () => clearTimeout(resting),
  };
}
