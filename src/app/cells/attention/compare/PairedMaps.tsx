import { useCallback, useMemo, useState } from "react";
import { differenceAt } from "../../../../model/attention/analysis/baselines";
import { formatWeight } from "../../../../viz/base/format";
import { CompareMaps, type ComparedPlace } from "../../../../viz/maps/CompareMaps";
import type { Light } from "../../../../viz/pointing/light";
import { compareWords } from "../../../../words/en/compare";
import { written } from "../../../../words/numbers";
import { usePointing } from "../../../notebook/document/pointing";
import { branchAxis } from "../maps/rows";
import type { Compared } from "./comparedSides";
import { pairedRows } from "./pairedRows";
import styles from "./ComparePanel.module.css";

interface PairedMapsProps {
  readonly compared: Compared;
  readonly cellId: string;
  readonly names: { readonly a: string; readonly b: string };
}

/** The maps of both sides and their difference, pair under pair, on one scale; what is pointed at in one is lit in all. */
export function PairedMaps({ compared, cellId, names }: PairedMapsProps) {
  const words = compareWords;
  const { a, pairs, maps } = compared;
  const { value, branch } = a;
  const { steps } = value.attention;
  const axis = useMemo(() => branchAxis(value, branch), [value, branch]);
  const rows = useMemo(() => pairedRows(compared, { a: names.a, b: names.b }), [compared, names.a, names.b]);
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
    const cellOf = (map: number) => (map * steps + cursor.query!) * steps + key;
    const pair = pairs[place.head]!;
    const [here, there] = [cellOf(pair.a), cellOf(pair.b)];
    const difference = differenceAt(maps!.a, here, maps!.b, there);
    const signed = `${difference < 0 ? "−" : ""}${formatWeight(Math.abs(difference))}`;
    return words.readout(captions[place.head]!, axis.label(cursor.query), axis.label(key), formatWeight(maps!.a[here] ?? NaN), formatWeight(maps!.b[there] ?? NaN), written(signed));
  }
}
