import { evenCell } from "../../../../../model/attention/analysis/evenParts";
import { BRANCHES, type Branch, type MapBranch } from "../../../../../model/attention/branch";
import { centres } from "../../../../../model/series/windows";
import { formatDistance, formatNumber, formatTimes, formatWeight } from "../../../../../viz/base/format";
import type { Light } from "../../../../../viz/pointing/light";
import { branchesWords } from "../../../../../words/en/branches";
import { mapsPanelWords } from "../../../../../words/en/mapsPanel";
import type { SumKind } from "../../look";
import type { AttentionValue } from "../../value";
import { branchAxis } from "../rows";

/** How numbers are written: rounded to be read, or with every digit that they have, to be copied. */
type Write = (weight: number) => string;
const EXACT: Write = (weight) => String(weight);

/** What is told beside the weight of a cell: "effect", and its value at a query and a key. */
export interface Extra {
  readonly name: string;
  readonly at: (head: number, query: number, key: number) => number;
}

export interface ReadoutOptions {
  readonly extras?: readonly Extra[];
  /** How the branches are added where the sum is pointed at. */
  readonly sum?: SumKind;
  /** Every digit, to be copied. */
  readonly exact?: boolean;
}

/**
 * "head 2 · short · query 14:00 → key 08:00, 6 h back: 0.134 = 1.5 × even". With several queries selected the weight is their mean.
 * Null when no cell is pointed at.
 */
export function readout(
  value: AttentionValue,
  { map, query, keys }: Light,
  queries: readonly number[],
  { extras = [], sum = "index", exact = false }: ReadoutOptions,
): string | null {
  const words = mapsPanelWords.readout;
  if (map === null || query === null) return query === null ? null : words.query(nameOf(value, "sum", query));
  const { branch, head } = map;
  const write = exact ? EXACT : formatWeight;
  const several = queries.length > 1;
  const asked = several ? words.mean(queries.length) : words.query(nameOf(value, branch, query));
  const start = words.start(head, branchesWords.inside[branch], asked);
  const rows = several ? queries : [query];
  const { attention } = value;
  const meanOf = (at: Extra["at"], key: number) => rows.reduce((sum, row) => sum + at(head, row, key), 0) / rows.length;
  const weight = (of: Branch, key: number) =>
    meanOf((_, row) => attention[of].maps[(head * attention.steps + row) * attention.steps + key] ?? NaN, key);
  const more = (key: number) =>
    extras.map(({ name, at }) => words.more(name, (exact ? EXACT : formatNumber)(meanOf(at, key)))).join("");
  const { short, long } = keys;
  const inEven = (of: Branch, key: number) => {
    const told = weight(of, key);
    const times = told / meanOf((_, row) => evenCell(value.request, of, row, key), key);
    return Number.isNaN(times) ? words.hidden(write(told)) : words.times(write(told), (exact ? EXACT : formatTimes)(times));
  };
  const keyName = (of: Branch, key: number) => (several ? nameOf(value, of, key) : awayInWords(value, of, query, key));
  if (branch !== "sum") {
    const key = keys[branch];
    if (key === null) return start;
    return words.key(start, keyName(branch, key), inEven(branch, key), more(key));
  }
  if (sum !== "time" && short !== null && short === long) {
    const both = weight("short", short) + weight("long", short);
    return words.key(start, words.step(short + 1), sum === "mean" ? words.of(write(both / 2), 1) : words.of(write(both), 2), more(short));
  }
  const parts = BRANCHES.flatMap((of) => {
    const key = keys[of];
    return key === null ? [] : [words.oneKey[of](keyName(of, key), inEven(of, key))];
  });
  return parts.length === 0 ? start : words.bothKeys(start, parts, long === null ? "" : more(long));
}

/** A key with how far it lies from the query of its branch: "08:00, 6 h back". */
function awayInWords(value: AttentionValue, branch: Branch, query: number, key: number): string {
  const words = mapsPanelWords.readout;
  const name = nameOf(value, branch, key);
  const at = centres(value.windows[branch]);
  const back = at[query]! - at[key]!;
  if (Number.isNaN(back)) return name;
  return back === 0 ? words.itself(name) : words[back > 0 ? "back" : "ahead"](name, formatDistance(value.windows.axis, back));
}

function nameOf(value: AttentionValue, branch: MapBranch, step: number): string {
  return branch === "sum" ? mapsPanelWords.readout.step(step + 1) : branchAxis(value, branch).label(step);
}
