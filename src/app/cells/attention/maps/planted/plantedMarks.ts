import { plantedCells, targetsIn } from "../../../../../model/attention/analysis/planted";
import { recoveryOf } from "../../../../../model/attention/analysis/recovery";
import { headMap } from "../../../../../model/attention/analysis/sample";
import { BRANCHES, type Branch } from "../../../../../model/attention/branch";
import type { Truth } from "../../../../../model/series/generators/generator";
import type { MapRow } from "../../../../../viz/maps/MapGrid";
import type { PlantedMark } from "../../../../../viz/maps/PlantedCells";
import { mapsPanelWords } from "../../../../../words/en/mapsPanel";
import { branchesWords } from "../../../../../words/en/branches";
import { listed } from "../../../../../words/lists";
import { formatTimes } from "../../../../../viz/base/format";
import { targetInWords } from "../../heads/measuresInWords";
import type { AttentionValue } from "../../value";

/** So many times even attention on what was planted is called finding it. */
export const FOUND = 2;

const windowOf = ({ windows, request }: AttentionValue, branch: Branch) => ({ ...windows[branch], mask: request[branch].mask });

/** The rows with the places marked in which a head would look at what was planted. A sum by step has no place for it. */
export function withPlanted(rows: readonly MapRow[], value: AttentionValue, truth: Truth | null): readonly MapRow[] {
  if (truth === null) return rows;
  const cells = new Map(BRANCHES.map((branch) => [branch, plantedCells(windowOf(value, branch), value.request.causal, targetsIn(truth, value.windows[branch]))]));
  return rows.map((row) => {
    const { branch, layout } = row;
    if (branch === "sum" && layout.edges === null) return row;
    const of = branch === "sum" ? "short" : branch;
    const planted = cells.get(of)!.flatMap(({ query, key }) =>
      layout.places(query, { short: null, long: null, [of]: key }).map(([left, right]): PlantedMark => ({ query, left, right })),
    );
    return { ...row, planted };
  });
}

/** How well one head finds what was planted. */
export interface Finding {
  readonly branch: Branch;
  readonly head: number;
  /** Its attention there, in multiples of even attention. */
  readonly gain: number;
  readonly target: string;
}

/** For each head what it finds best; hands out null between two heads, and all of them at the end. Cost H·T² for each target. */
export function* findings(value: AttentionValue, truth: Truth): Generator<readonly Finding[] | null, void> {
  const { attention, request, windows } = value;
  const all: Finding[] = [];
  for (const branch of BRANCHES) {
    const targets = targetsIn(truth, windows[branch]);
    for (let head = 0; head < attention.heads; head++) {
      const map = headMap(attention[branch].maps, head, attention.steps);
      const told = targets.map((target) => ({ target: targetInWords(target, windows.axis), ...recoveryOf(map, windowOf(value, branch), request.causal, target, 0) }));
      const best = told.filter(({ queries }) => queries > 0).toSorted((a, b) => b.gain - a.gain)[0];
      if (best !== undefined) all.push({ branch, head, gain: best.gain, target: best.target });
      yield null;
    }
  }
  yield all;
}

/** What was planted, which heads find it, and the best of them where none does. */
export function findingsInWords(all: readonly Finding[]): string {
  const words = mapsPanelWords.truth;
  if (all.length === 0) return words.outOfReach;
  const name = ({ branch, head, gain, target }: Finding) => words.head(branchesWords.titles[branch], head, formatTimes(gain), target);
  const sorted = all.toSorted((a, b) => b.gain - a.gain);
  const found = sorted.filter(({ gain }) => gain >= FOUND);
  return found.length === 0 ? words.none(FOUND, name(sorted[0]!)) : words.found(listed(found.slice(0, 4).map(name)), found.length, all.length);
}
