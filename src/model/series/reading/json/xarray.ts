import { isObject, type JsonObject } from "../../../record";
import { type CoverageElsewhere, type CoverageLists, coverageIn } from "./coverage";
import { cellText, isFlat } from "./values";

/**
 * What xarray writes of a data set or of one array (`to_dict`): coordinates and variables, each with the names of its dimensions
 * and its numbers, lists within lists. Null where a record is none.
 * Source: https://docs.xarray.dev/en/stable/generated/xarray.Dataset.to_dict.html
 */
export function xarrayIn(record: JsonObject): CoverageLists | CoverageElsewhere | null {
  const { coords, dims } = record;
  if (!isObject(coords) || dims === undefined) return null;
  const own = isVariable(record) ? { [cellText(record["name"]) || "value"]: record } : null;
  const given = isObject(record["data_vars"]) ? record["data_vars"] : own;
  if (given === null) return null;
  const variables = Object.entries(given).filter((entry): entry is [string, Variable] => isVariable(entry[1]) && entry[1].dims.length > 0);
  if (variables.length === 0) return null;
  const axes: Record<string, JsonObject> = {};
  for (const [, { dims: names, data }] of variables) {
    for (const [depth, name] of names.entries()) {
      const along = coords[name];
      axes[name] ??= { values: isVariable(along) && isFlat(along.data) ? along.data : Array.from({ length: lengthAt(data, depth) }, (_, i) => i) };
    }
  }
  const ranges = Object.fromEntries(variables.map(([name, { dims: names, data }]) => [name, { values: data.flat(names.length - 1), axisNames: names }]));
  const parameters = Object.fromEntries(variables.map(([name, { attrs }]) => [name, { unit: { symbol: isObject(attrs) ? cellText(attrs["units"]) : "" } }]));
  return coverageIn({ type: "Coverage", domain: { axes }, ranges, parameters });
}

interface Variable extends JsonObject {
  readonly dims: readonly string[];
  readonly data: readonly unknown[];
}

const isVariable = (value: unknown): value is Variable =>
  isObject(value) && Array.isArray(value["data"]) && Array.isArray(value["dims"]) && value["dims"].every((name) => typeof name === "string");

/** How many there are in the lists so deep within others. */
function lengthAt(data: readonly unknown[], depth: number): number {
  let list: unknown = data;
  for (let i = 0; i < depth; i++) list = Array.isArray(list) ? list[0] : [];
  return Array.isArray(list) ? list.length : 0;
}
