import { type Cube, type Dimension, isTimeDimension } from "./cube";
import { isObject, type JsonObject } from "../../../record";
import { cellText, isFlat } from "./values";

/**
 * The cube of an answer in SDMX-JSON, in version 1 or 2, as central banks, the OECD and Eurostat give it; null where a record is none.
 * Source: https://github.com/sdmx-twg/sdmx-json
 */
export function sdmxCube(record: JsonObject): Cube | null {
  const { dataSets, structure, structures } = record;
  const [first] = Array.isArray(dataSets) ? (dataSets as readonly unknown[]) : [];
  const about: unknown = structure ?? (Array.isArray(structures) ? structures[0] : undefined);
  if (!isObject(first) || !isObject(about) || !isObject(about["dimensions"])) return null;
  const { series: outer, observation: inner } = about["dimensions"];
  if (!Array.isArray(inner)) return null;
  const ofSeries = (Array.isArray(outer) ? outer : []).map(dimensionOf);
  const dimensions = [...ofSeries, ...inner.map(dimensionOf)];
  const cells: (readonly [readonly number[], unknown])[] = [];
  const take = (key: string, observations: unknown) => {
    const before = key === "" ? [] : key.split(":").map(Number);
    for (const [at, values] of Object.entries(isObject(observations) ? observations : {})) cells.push([[...before, ...at.split(":").map(Number)], isFlat(values) ? values[0] : values]);
  };
  for (const [key, series] of Object.entries(isObject(first["series"]) ? first["series"] : {})) if (isObject(series)) take(key, series["observations"]);
  take("", first["observations"]);
  return cells.length === 0 ? null : { dimensions, cells, size: cells.length };
}

function dimensionOf(about: unknown): Dimension {
  const { id, name, values, role } = isObject(about) ? about : ({} as JsonObject);
  const isTime = role === "time" || isTimeDimension(cellText(id));
  const labels = (Array.isArray(values) ? values : []).map((value: unknown) => {
    const each = isObject(value) ? value : {};
    // A time is told by its code, which stands in either.
    return isTime ? cellText(each["id"]) || cellText(each["name"]) || cellText(each["value"]) : nameOf(each["name"]) || cellText(each["id"]) || cellText(each["value"]);
  });
  return { name: nameOf(name) || cellText(id), labels, isTime };
}

/** A name, which some give in several languages. */
const nameOf = (name: unknown): string => (isObject(name) ? cellText(Object.values(name)[0]) : cellText(name));
