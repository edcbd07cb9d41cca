import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** One place for each hook that is called, in their order, as React has them. */
let places: unknown[] = [];
let next = 0;
let effects: (() => void)[] = [];

interface Kept {
  readonly made: unknown;
  readonly deps: readonly unknown[];
}

function place<T>(make: () => T): T {
  if (next === places.length) places.push(make());
  return places[next++] as T;
}

function kept<T>(make: () => T, deps: readonly unknown[]): T {
  const at = next;
  const before = place<Kept>(() => ({ made: make(), deps }));
  const isSame = before.deps.every((dep, i) => Object.is(dep, deps[i]));
  const now = isSame ? before : { made: make(), deps };
  places[at] = now;
  return now.made as T;
}

function effect(run: () => void, deps?: readonly unknown[]): void {
  // What an effect leaves for its end is kept until it runs again.
  if (deps === undefined) effects.push(run);
  else kept(() => ({ end: run() }), deps);
}

/** In the place of React's own: hooks that keep what React's keep, and draw nothing. */
export const HOOKS = {
  useRef: <T>(current: T) => place(() => ({ current })),
  useState: <T>(first: T | (() => T)) => [place(() => (typeof first === "function" ? (first as () => T)() : first)), () => {}],
  useReducer: <T>(_reduce: unknown, first: T) => [place(() => first), () => {}],
  useId: () => "id",
  useMemo: kept,
  useCallback: <T>(act: T, deps: readonly unknown[]) => kept(() => act, deps),
  useEffect: effect,
  useLayoutEffect: effect,
};

/** Draws what calls hooks as if for the first time where `isFirst`, else with all that was kept. */
export function draw<T>(call: () => T, isFirst: boolean): T {
  if (isFirst) places = [];
  [next, effects] = [0, []];
  const drawn = call();
  for (const run of effects) run();
  return drawn;
}

/** Collects garbage; what a promise of now holds is let go of first. */
export async function collectGarbage(): Promise<void> {
  await setImmediate();
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}
