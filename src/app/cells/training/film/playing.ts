export interface Playing {
  /** The moment that it begins at. */
  readonly from: number;
  /** Moments a second. */
  readonly speed: number;
  /** The last moment there is, which a run that goes on puts off. */
  readonly last: () => number;
  readonly show: (moment: number) => void;
  readonly over: () => void;
}

/** Shows one moment after the other at the time that each is due; those for which it is too late are left out. */
export function playing({ from, speed, last, show, over }: Playing): { readonly end: () => void } {
  const began = performance.now();
  let at = from;
  const due = () => from + Math.floor(((performance.now() - began) * speed) / 1000);
  const step = () => {
    const next = Math.min(due(), last());
    if (next > at) show((at = next));
    if (at >= last()) return over();
    timer = setTimeout(step, Math.max(0, began + ((at + 1 - from) * 1000) / speed - performance.now()));
  };
  let timer = setTimeout(step, 1000 / speed);
  return { end: () => clearTimeout(timer) };
}
