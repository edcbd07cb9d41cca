import { type Cube, type Dimension, isTimeDimension } from "./cube";
import { isObject, type JsonObject } from "../../../record";
import { cellText, isFlat } from "./values";

/**
 * The cube of a dataset of JSON-stat, in version 2 or 1; null where a record is none.
 * Source: https://json-stat.org/full/
 */
export function jsonStatCube(record: JsonObject): Cube | null {
  const { value, dimension } = record;
  if (!isObject(dimension) || (!isFlat(value) && !isObject(value))) return null;
  const ids = record["id"] ?? dimension["id"];
  const sizes = record["size"] ?? dimension["size"];
  if (!isFlat(ids) || !isFlat(sizes) || ids.length === 0 || ids.length !== sizes.length || !sizes.every((size) => Number.isInteger(size) && (size as number) > 0)) return null;
  const roles = record["role"] ?? dimension["role"];
  const times = isObject(roles) && isFlat(roles["time"]) ? roles["time"] : null;
  const dimensions = ids.map((id, i) => dimensionOf(cellText(id), dimension[cellText(id)], sizes[i] as number, times === null ? isTimeDimension(cellText(id)) : times.includes(id)));
  const entries = isFlat(value) ? value.map((each, i) => [i, each] as const) : Object.entries(value).map(([at, each]) => [Number(at), each] as const);
  const all = (sizes as number[]).reduce((product, size) => product * size, 1);
  if (!entries.every(([at]) => Number.isInteger(at) && at >= 0 && at < all)) return null;
  return { dimensions, size: entries.length, cells: entries.map(([at, each]) => [placesOf(at, sizes as number[]), each] as const) };
}

function dimensionOf(id: string, about: unknown, size: number, isTime: boolean): Dimension {
  const category = isObject(about) && isObject(about["category"]) ? about["category"] : {};
  const { index, label } = category;
  const codes: string[] = isFlat(index) ? index.map(cellText) : Object.keys(isObject(index) ? index : isObject(label) ? label : {});
  if (isObject(index)) codes.sort((a, b) => Number(index[a]) - Number(index[b]));
  const name = (isObject(about) && cellText(about["label"])) || id;
  // A time is told by its code; what it is called may be in any language.
  return { name, isTime, labels: codes.slice(0, size).map((code) => (isTime || !isObject(label) ? code : cellText(label[code]) || code)) };
}

/** The place along each dimension of the `at`-th number, the last dimension running fastest. */
function placesOf(at: number, sizes: readonly number[]): number[] {
  const places = sizes.map(() => 0);
  for (let i = sizes.length - 1, rest = at; i >= 0; i--) {
    places[i] = rest % sizes[i]!;
    rest = Math.floor(rest / sizes[i]!);
  }
  return places;
}
