import { isObject, type JsonObject } from "../../../record";
import { isTimeName } from "../time/timeNames";
import { type CoverageElsewhere, type CoverageLists, coverageIn } from "./coverage";
import { cellText, isFlat } from "./values";

/**
 * What xarray writes of a data set or of one array (`to_dict`): coordinates and variables, each with the names of its dimensions
 * and its numbers, lists within lists. What places the rows is read: for each dimension its own coordinate, or another one along it
 * that has no value twice (a time above all), and times along several. The other coordinates are left out, by name. Null where a
 * record is none.
 * Source: https://docs.xarray.dev/en/stable/generated/xarray.Dataset.to_dict.html
 */
export function xarrayIn(record: JsonObject): CoverageLists | CoverageElsewhere | null {
  const { coords, dims } = record;
  if (!isObject(coords) || dims === undefined) return null;
  const own = isVariable(record) ? { [cellText(record["name"]) || "value"]: record } : null;
  const given = isObject(record["data_vars"]) ? record["data_vars"] : own;
  if (given === null) return null;
  const variables = Object.entries(given).filter((entry): entry is NamedVariable => isVariable(entry[1]) && entry[1].dims.length > 0);
  if (variables.length === 0) return null;
  const beside = Object.entries(coords).filter((entry): entry is NamedVariable => isVariable(entry[1]));
  const sizes = new Map(variables.flatMap(([, { dims: names, data }]) => names.map((name, depth) => [name, lengthAt(data, depth)] as const)));
  const used = new Set<string>();
  // Times along several dimensions say themselves when each number was measured.
  const times = beside.filter(([name, { dims: along }]) => along.length > 1 && isTimeName(name) && along.every((dimension) => sizes.has(dimension)));
  const counted = new Set(times.map(([, { dims: along }]) => along.at(-1)!));
  const axes: Record<string, JsonObject> = {};
  for (const [dimension, size] of sizes) {
    const label = labelOf(dimension, size, beside);
    if (label !== null) used.add(label[0]);
    axes[dimension] = label !== null ? { values: label[1].map((value) => [value]), coordinates: [label[0]] } : countOf(size, !counted.has(dimension), dimension);
  }
  for (const [name] of times) used.add(name);
  const ranges = Object.fromEntries([...times, ...variables].map(([name, { dims: names, data }]) => [name, { values: data.flat(names.length - 1), axisNames: names }]));
  const parameters = Object.fromEntries(variables.map(([name, { attrs }]) => [name, { unit: { symbol: isObject(attrs) ? cellText(attrs["units"]) : "" } }]));
  const found = coverageIn({ type: "Coverage", domain: { axes }, ranges, parameters });
  const left = [...Object.keys(coords).filter((name) => !used.has(name)), ...Object.keys(given).filter((name) => !variables.some(([known]) => known === name))];
  return found === null || "address" in found || left.length === 0 ? found : { ...found, left };
}

interface Variable extends JsonObject {
  readonly dims: readonly string[];
  readonly data: readonly unknown[];
}

type NamedVariable = [name: string, variable: Variable];

const isVariable = (value: unknown): value is Variable =>
  isObject(value) && Array.isArray(value["data"]) && Array.isArray(value["dims"]) && value["dims"].every((name) => typeof name === "string");

/** What says which place along a dimension is which, and what it is called; null where only counting does. */
function labelOf(dimension: string, size: number, beside: readonly NamedVariable[]): readonly [name: string, values: readonly unknown[]] | null {
  const along = beside.flatMap(([name, { dims, data }]) => (dims.length === 1 && dims[0] === dimension && isFlat(data) && data.length === size ? [[name, data] as const] : []));
  const others = along.filter(([, values]) => values.every((value) => value !== null) && new Set(values).size === size);
  return along.find(([name]) => name === dimension) ?? others.find(([name]) => isTimeName(name)) ?? (others.length === 1 ? others[0]! : null);
}

/** A dimension whose places are only counted; without a column where something else places the rows along it. */
const countOf = (size: number, isShown: boolean, dimension: string): JsonObject => ({ values: Array.from({ length: size }, (_, i) => [i]), coordinates: isShown ? [dimension] : [] });

/** How many there are in the lists so deep within others. */
function lengthAt(data: readonly unknown[], depth: number): number {
  let list: unknown = data;
  for (let i = 0; i < depth; i++) list = Array.isArray(list) ? list[0] : [];
  return Array.isArray(list) ? list.length : 0;
}
