import { useCallback, useMemo, useState } from "react";
import { formatWeight } from "../../../../viz/base/format";
import { CompareMaps, type ComparedPlace, type CompareRow } from "../../../../viz/maps/CompareMaps";
import type { Light } from "../../../../viz/pointing/light";
import { compareWords } from "../../../../words/en/compare";
import { mapsPanelWords } from "../../../../words/en/mapsPanel";
import { written } from "../../../../words/numbers";
import { usePointing } from "../../../notebook/document/pointing";
import { branchAxis } from "../maps/rows";
import type { Compared } from "./comparedSides";
import styles from "./ComparePanel.module.css";

interface PairedMapsProps {
  readonly compared: Compared;
  readonly cellId: string;
  readonly names: { readonly a: string; readonly b: string };
}

/** The maps of both sides and their difference, pair under pair, on one scale; what is pointed at in one is lit in all. */
export function PairedMaps({ compared, cellId, names }: PairedMapsProps) {
  const words = compareWords;
  const { a, b, pairs, maps, scale, most } = compared;
  const { value, branch } = a;
  const { steps } = value.attention;
  const axis = useMemo(() => branchAxis(value, branch), [value, branch]);
  const rows = useMemo<CompareRow[]>(() => {
    const measure = mapsPanelWords.measures.weight;
    const { even } = scale;
    return [
      { title: words.rows.a(names.a), values: maps!.a, maps: pairs.map((pair) => pair.a), palette: a.branch, scale, measure, order: null },
      { title: words.rows.b(names.b), values: maps!.b, maps: pairs.map((pair) => pair.b), palette: b.branch, scale, measure, order: null },
      { title: words.rows.difference, values: maps!.difference, palette: "signed", scale: { domain: most === 0 ? [-1, 1] : [-most, most], even }, measure: words.less, order: null },
    ];
  }, [words, pairs, a.branch, b.branch, maps, scale, most, names.a, names.b]);
  const captions = useMemo(() => pairs.map((pair) => words.pair(pair.a, pair.b)), [words, pairs]);
  const { cursor, queries, onLight, onSelect } = usePointing(cellId, value.seriesId, steps);
  const [place, setPlace] = useState<ComparedPlace | null>(null);
  const point = useCallback(
    (light: Light | null, at: ComparedPlace) => {
      setPlace(light === null ? null : at);
      onLight(light === null ? null : { ...light, map: { branch, head: pairs[at.head]!.a } });
    },
    [onLight, pairs, branch],
  );
  return (
    <>
      <p className={styles.note} data-controls>{told()}</p>
      <CompareMaps {...{ branch, steps, axis, rows, captions, onSelect }} heads={pairs.length} light={cursor} pointed={cursor?.cellId === cellId ? place : null} selected={queries} onLight={point} />
    </>
  );

  function told(): string {
    const key = cursor?.keys[branch] ?? null;
    if (place === null || cursor?.query == null || key === null) return words.hint;
    const at = (values: Float32Array, map: number) => values[(map * steps + cursor.query!) * steps + key] ?? NaN;
    const pair = pairs[place.head]!;
    const difference = at(maps!.difference, place.head);
    const signed = `${difference < 0 ? "−" : ""}${formatWeight(Math.abs(difference))}`;
    return words.readout(captions[place.head]!, axis.label(cursor.query), axis.label(key), formatWeight(at(maps!.a, pair.a)), formatWeight(at(maps!.b, pair.b)), written(signed));
  }
}
