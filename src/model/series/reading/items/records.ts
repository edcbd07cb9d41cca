import { parseDate } from "../time/dates";
import { isObject, type JsonObject } from "../../../record";
import { cellText, isFlat } from "../json/values";
import { frequencyNamed, timesFrom } from "./frequency";
import type { Item } from "./together";

/** What makes a series of a record, by who writes such records; null where a record is none of theirs. */
type ItemsOf = (record: JsonObject, name: string) => readonly Item[] | null;

/** `{metric, values: [[seconds, "1.5"], …]}`, as Prometheus answers. */
const prometheus: ItemsOf = ({ metric, values, histograms }, name) =>
  isObject(metric) && isPairs(values) && histograms === undefined ? [item(name, values, ([at, value]) => [Number(at) * 1000, value])] : null;

/** `{target, datapoints: [[1.5, seconds], …]}`, as Graphite does; Grafana gives milliseconds. */
const graphite: ItemsOf = ({ target, datapoints }) =>
  typeof target === "string" && isPairs(datapoints) ? [item(target, datapoints, ([value, at]) => [Number(at) * (Number(at) < 1e11 ? 1000 : 1), value])] : null;

/** `{start, target: [1.5, …], freq?, item_id?}`, as GluonTS has it; the target of several is a list for each. */
const gluon: ItemsOf = ({ start, target, freq }, name) => {
  const lists = isFlat(target) ? [target] : Array.isArray(target) && target.every(isFlat) ? (target as unknown[][]) : null;
  if (typeof start !== "string" || lists === null || lists.length === 0) return null;
  const from = parseDate(start, "dmy");
  const frequency = frequencyNamed(cellText(freq));
  return lists.map((list, i) => ({
    name: lists.length === 1 ? name : `${name}[${i}]`,
    at: Number.isNaN(from) || frequency === null ? null : timesFrom(from, frequency, list.length),
    values: Float64Array.from(list, numberOf),
    ...(!Number.isNaN(from) && frequency === null && { start }),
  }));
};

/** The series in a list of records, where each of them is one; null where that is not what they are. */
export function itemsIn(records: readonly unknown[]): readonly Item[] | null {
  if (records.length === 0 || !records.every(isObject)) return null;
  const [first] = records;
  // What each of them needs: most lists of records have none of it.
  if (!["values", "datapoints", "target"].some((key) => key in first!)) return null;
  const names = namesOf(records);
  for (const itemsOf of [prometheus, graphite, gluon]) {
    const items = records.map((record, i) => itemsOf(record, names[i]!));
    if (items.every((each) => each !== null)) return items.flat();
  }
  return null;
}

/** What tells records from one another: an id, or those of their labels that differ. */
function namesOf(records: readonly JsonObject[]): string[] {
  const labels = records.map(({ metric }) => (isObject(metric) ? metric : {}));
  const keys = [...new Set(labels.flatMap((each) => Object.keys(each)))];
  const telling = keys.filter((key) => key === "__name__" || labels.some((each) => each[key] !== labels[0]![key]));
  return records.map(({ item_id: id, name }, i) => {
    const label = telling.map((key) => cellText(labels[i]![key])).filter((text) => text !== "").join(" ");
    return label || cellText(id) || cellText(name) || (records.length === 1 ? "value" : `series ${i + 1}`);
  });
}

const isPairs = (value: unknown): value is readonly (readonly unknown[])[] => Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.length === 2);

function item(name: string, pairs: readonly (readonly unknown[])[], read: (pair: readonly unknown[]) => readonly [at: number, value: unknown]): Item {
  const both = pairs.map(read);
  return { name, at: Float64Array.from(both, ([at]) => at), values: Float64Array.from(both, ([, value]) => numberOf(value)) };
}

/** A number, also one in quotes; NaN where it is missing. */
const numberOf = (value: unknown): number => (typeof value === "number" ? value : typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN);
