import type { Problem, Result } from "../../../model/result";

/** What a cell's computations made and may use again, by slot. */
export type Slots = Map<string, { key: string; made: Promise<unknown> }>;

/** What was made for `slot` the last time, when `keyed` is still the same JSON; else it is made anew. What failed is not kept. */
export async function keep<T>(slots: Slots, slot: string, keyed: unknown, make: () => Promise<T> | T): Promise<T> {
  const key = JSON.stringify(keyed);
  const held = slots.get(slot);
  if (held?.key === key) return held.made as Promise<T>;
  const entry = { key, made: Promise.resolve().then(make) };
  slots.set(slot, entry);
  const forget = () => {
    if (slots.get(slot) === entry) slots.delete(slot);
  };
  try {
    const made = await entry.made;
    if (isFailure(made)) forget();
    return made;
  } catch (error) {
    forget();
    throw error;
  }
}

/** Lays down what `keep` would make for the slot, so that it is not made a second time. */
export function offer(slots: Slots, slot: string, keyed: unknown, made: unknown): void {
  slots.set(slot, { key: JSON.stringify(keyed), made: Promise.resolve(made) });
}

const isFailure = (made: unknown): made is Result<never, Problem> =>
  typeof made === "object" && made !== null && "ok" in made && made.ok === false;
