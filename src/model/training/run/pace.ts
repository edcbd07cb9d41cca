/** How fast a run goes: as fast as it can; slowly as long as heads turn, which takes a fraction of a second; or so many steps a second. */
export type RunPace = "full" | "watch" | number;

/** Steps that are slowed down to be seen, and how many of them a second shows. */
const WATCHED = 120;
const A_SECOND = 30;

/** ms that a step may take at least; 0 where it may be as fast as it can. */
export function leastTime(pace: RunPace, step: number): number {
  if (pace === "full") return 0;
  if (pace === "watch") return step < WATCHED ? 1000 / A_SECOND : 0;
  return 1000 / pace;
}
