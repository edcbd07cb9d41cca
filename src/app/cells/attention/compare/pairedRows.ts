import type { CompareRow } from "../../../../viz/maps/CompareMaps";
import { compareWords } from "../../../../words/en/compare";
import { mapsPanelWords } from "../../../../words/en/mapsPanel";
import type { Compared } from "./comparedSides";

/** The maps of both sides on one scale, pair under pair, and one less the other on a scale of its own; sides whose windows are as long. */
export function pairedRows({ a, b, pairs, maps, scale, most }: Compared, names: { readonly a: string; readonly b: string }): CompareRow[] {
  const { rows, less } = compareWords;
  const measure = mapsPanelWords.measures.weight;
  const here = { values: maps!.a, maps: pairs.map((pair) => pair.a) };
  const there = { values: maps!.b, maps: pairs.map((pair) => pair.b) };
  return [
    { ...here, title: rows.a(names.a), palette: a.branch, scale, measure, order: null },
    { ...there, title: rows.b(names.b), palette: b.branch, scale, measure, order: null },
    { ...here, less: there, title: rows.difference, palette: "signed", scale: { domain: most === 0 ? [-1, 1] : [-most, most], even: scale.even }, measure: less, order: null },
  ];
}
