import type { Truth } from "../../series/generators/generator";
import type { BranchWindow } from "../../series/windows";
import { mayAttend } from "../pairs";
import { aims, targetsOf, type Target } from "./recovery";

/** A key that is on target for a query. */
export interface PlantedCell {
  readonly query: number;
  readonly key: number;
}

/** What was planted that a window can show: events outside of it are left out. */
export function targetsIn(truth: Truth, { from, to }: Pick<BranchWindow, "from" | "to">): Target[] {
  const first = from.find(Number.isFinite) ?? Infinity;
  const last = to.findLast(Number.isFinite) ?? -Infinity;
  return targetsOf({ ...truth, events: truth.events.filter((at) => first <= at && at <= last) });
}

/** The cells of a map in which a head would look at what was planted, row by row. Cost T² for each target. */
export function plantedCells({ from, to, mask }: Pick<BranchWindow, "from" | "to" | "mask">, causal: boolean, targets: readonly Target[]): PlantedCell[] {
  const onTarget = targets.map((target) => aims(target, 0));
  const cells: PlantedCell[] = [];
  for (let query = 0; query < from.length; query++) {
    for (let key = 0; key < from.length; key++) {
      if (!mayAttend(mask, causal, query, key)) continue;
      if (onTarget.some((isOn) => isOn([from[query]!, to[query]!], [from[key]!, to[key]!]))) cells.push({ query, key });
    }
  }
  return cells;
}
