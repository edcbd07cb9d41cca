import { isObject, type JsonObject } from "../../../record";
import { cellText, isFlat } from "./values";

/** A coverage as columns: its axes with more than one place, and a column for each parameter. */
export interface CoverageLists {
  readonly lists: readonly (readonly [name: string, cells: readonly unknown[]])[];
  readonly units: JsonObject;
  /** What is described beside the numbers and places none of them. */
  readonly left?: readonly string[];
}

/** Where the numbers of a coverage stand elsewhere. */
export interface CoverageElsewhere {
  readonly address: string;
}

interface Axis {
  readonly name: string;
  readonly size: number;
  /** What it is called in the table, with what stands at each place; several for a path through space and time. */
  readonly columns: readonly (readonly [name: string, cells: readonly unknown[]])[];
}

/** More numbers are no list that a page can hold. */
const MOST = 60_000_000;

/**
 * CoverageJSON: numbers along the axes of a domain, for each parameter; null where a record is none.
 * Source: https://docs.ogc.org/cs/21-069r2/21-069r2.html
 */
export function coverageIn(record: JsonObject): CoverageLists | CoverageElsewhere | null {
  if (record["type"] === "CoverageCollection" && Array.isArray(record["coverages"])) return collection(record, record["coverages"]);
  if (record["type"] !== "Coverage") return null;
  return coverage(record);
}

function collection({ parameters, domainType }: JsonObject, coverages: readonly unknown[]): CoverageLists | CoverageElsewhere | null {
  const parts: CoverageLists[] = [];
  const ids: string[] = [];
  for (const [i, each] of coverages.entries()) {
    const part = isObject(each) ? coverage({ parameters, domainType, ...each }) : null;
    if (part === null || "address" in part) return part;
    parts.push(part);
    ids.push((isObject(each) && cellText(each["id"])) || `coverage ${i + 1}`);
  }
  const [first] = parts;
  if (first === undefined) return null;
  if (parts.length === 1) return first;
  const names = [...new Set(parts.flatMap(({ lists }) => lists.map(([name]) => name)))];
  const cellsOf = (name: string) => parts.flatMap(({ lists }) => lists.find(([own]) => own === name)?.[1] ?? Array.from(lists[0]![1], () => null));
  const id = parts.flatMap(({ lists }, i) => Array.from(lists[0]![1], () => ids[i]!));
  return { lists: [...names.map((name) => [name, cellsOf(name)] as const), ["coverage", id]], units: Object.assign({}, ...parts.map(({ units }) => units)) as JsonObject };
}

function coverage({ domain, ranges, parameters }: JsonObject): CoverageLists | CoverageElsewhere | null {
  if (typeof domain === "string") return { address: domain };
  if (!isObject(domain) || !isObject(domain["axes"]) || !isObject(ranges)) return null;
  const isPlace = isGeographic(domain["referencing"]);
  const known = new Map(Object.entries(domain["axes"]).flatMap(([name, axis]) => (isObject(axis) ? [[name, axisOf(name, axis, isPlace)] as const] : [])));
  const arrays = Object.entries(ranges).flatMap(([name, range]) => (isObject(range) && isFlat(range["values"]) ? [{ name, values: range["values"], axes: isFlat(range["axisNames"]) ? range["axisNames"].map(cellText) : [] }] : []));
  const elsewhere = Object.values(ranges).map(addressOf).find((each) => each !== null);
  if (arrays.length === 0) return elsewhere === undefined ? null : { address: elsewhere };
  const axes = [...new Set(arrays.flatMap((array) => array.axes))].map((name) => known.get(name));
  if (!axes.every((axis) => axis !== undefined)) return null;
  const rows = axes.reduce((product, { size }) => product * size, 1);
  const fits = arrays.every(({ values, axes: own }) => values.length === own.reduce((product, name) => product * known.get(name)!.size, 1));
  if (rows > MOST || rows === 0 || !fits) return null;
  const told = axes.filter(({ size, columns }) => size > 1 || columns.some(([name]) => name === "t"));
  const column = (array: Pick<(typeof arrays)[number], "axes">, cells: readonly unknown[]) => spread(axes, rows, array.axes, known, cells);
  const lists = [
    ...told.flatMap(({ name, columns }) => columns.map(([own, cells]) => [own, column({ axes: [name] }, cells)] as const)),
    ...arrays.map((array) => [array.name, column(array, array.values)] as const),
  ];
  return { lists, units: unitsOf(parameters) };
}

/** Whether x and y are longitude and latitude. */
const isGeographic = (referencing: unknown): boolean =>
  Array.isArray(referencing) && referencing.some((each) => isObject(each) && isFlat(each["coordinates"]) && each["coordinates"].includes("x") && isObject(each["system"]) && each["system"]["type"] === "GeographicCRS");

const PLACES: Readonly<Record<string, string>> = { x: "longitude", y: "latitude" };

/** Where the numbers of a range are, if not here. */
const addressOf = (range: unknown): string | null => (typeof range === "string" ? range : isObject(range) && Array.isArray(range["tileSets"]) ? "tileSets" : null);

function axisOf(name: string, axis: JsonObject, isPlace: boolean): Axis {
  const called = (own: string) => (isPlace ? (PLACES[own] ?? own) : own);
  const { values, start, stop, num, coordinates } = axis;
  if (typeof start === "number" && typeof stop === "number" && typeof num === "number" && num >= 1 && num <= MOST) {
    const cells = Array.from({ length: Math.floor(num) }, (_, i) => (num === 1 ? start : start + ((stop - start) * i) / (num - 1)));
    return { name, size: cells.length, columns: [[called(name), cells]] };
  }
  if (isFlat(values)) return { name, size: values.length, columns: [[called(name), values]] };
  const tuples = Array.isArray(values) ? values : [];
  const names = isFlat(coordinates) ? coordinates.map(cellText) : [];
  return { name, size: tuples.length, columns: names.map((own, i) => [called(own), tuples.map((tuple) => (isFlat(tuple) ? tuple[i] : null))] as const) };
}

/** The cell of each row, of cells that lie along some of the axes. */
function spread(axes: readonly Axis[], rows: number, own: readonly string[], known: ReadonlyMap<string, Axis>, cells: readonly unknown[]): readonly unknown[] {
  const strides = new Map<string, number>();
  for (let i = own.length - 1, stride = 1; i >= 0; stride *= known.get(own[i]!)!.size, i--) strides.set(own[i]!, stride);
  return Array.from({ length: rows }, (_, row) => {
    let [at, rest] = [0, row];
    for (let i = axes.length - 1; i >= 0; i--) {
      const { name, size } = axes[i]!;
      at += (rest % size) * (strides.get(name) ?? 0);
      rest = Math.floor(rest / size);
    }
    return cells[at];
  });
}

/** The units of parameters: a symbol, alone or with the list that it is of. */
function unitsOf(parameters: unknown): JsonObject {
  const entries = isObject(parameters) ? Object.entries(parameters) : [];
  return Object.fromEntries(
    entries.flatMap(([name, about]) => {
      const unit = isObject(about) && isObject(about["unit"]) ? about["unit"]["symbol"] : undefined;
      const symbol = isObject(unit) ? cellText(unit["value"]) : cellText(unit);
      return symbol === "" ? [] : [[name, symbol]];
    }),
  );
}
