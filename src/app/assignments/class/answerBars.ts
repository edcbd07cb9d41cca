import { formatNumber } from "../../../viz/base/format";
import { classroomWords } from "../../../words/en/classroom";
import { grouped } from "./grouped";
import type { HandedAnswer } from "../handIn/handIn";

/** Learners who answered alike. */
export interface Bar {
  readonly label: string;
  readonly count: number;
  /** How many of them were right: where seeds are drawn, one answer can be right for some. */
  readonly right: number;
}

/** More different numbers than this are put together by how large they are. */
const MOST_APART = 12;
const BINS = 8;

/** Of those who answered, how many answered what: numbers in their order, all else the most frequent first. */
export function distributionOf(answers: readonly HandedAnswer[]): Bar[] {
  const given = answers.filter(({ tries, said }) => tries > 0 && said !== "");
  const form = given[0]?.form;
  if (form === "row") return barsOf(grouped(given, ({ score }) => Math.min(4, Math.floor((score ?? 0) * 5))), (fifth) => classroomWords.overlap(fifth / 5, (fifth + 1) / 5), (a, b) => a - b);
  const bySaid = grouped(given, ({ said }) => said);
  const isNumber = form === "number" || form === "cell" || form === "lag";
  if (!isNumber) return barsOf(bySaid, String).toSorted((a, b) => b.count - a.count);
  if (bySaid.size <= MOST_APART) return barsOf(bySaid, String, (a, b) => valueOf(bySaid.get(a)![0]!) - valueOf(bySaid.get(b)![0]!));
  const values = given.map(valueOf);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // As a share, since a difference of two numbers can be beyond all numbers.
  const edge = (bin: number) => least * (1 - bin / BINS) + most * (bin / BINS);
  const binOf = (value: number) => {
    let bin = 0;
    while (bin < BINS - 1 && value >= edge(bin + 1)) bin++;
    return bin;
  };
  return barsOf(grouped(given, (item) => binOf(valueOf(item))), (bin) => classroomWords.between(formatNumber(edge(bin)), formatNumber(edge(bin + 1))), (a, b) => a - b);
}

const valueOf = ({ answer }: HandedAnswer): number => (typeof answer === "number" ? answer : 0);

function barsOf<Key>(groups: ReadonlyMap<Key, readonly HandedAnswer[]>, label: (key: Key) => string, order?: (a: Key, b: Key) => number): Bar[] {
  const keys = [...groups.keys()];
  const sorted = order === undefined ? keys : keys.toSorted(order);
  return sorted.map((key) => {
    const items = groups.get(key)!;
    return { label: label(key), count: items.length, right: items.filter(({ right }) => right === true).length };
  });
}
