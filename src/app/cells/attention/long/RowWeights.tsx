import { useMemo } from "react";
import type { MapBranch } from "../../../../model/attention/branch";
import { formatNumber, formatWeight } from "../../../../viz/base/format";
import type { MapAxis } from "../../../../viz/base/mapAxis";
import { evenRow } from "../../../../viz/maps/meanRow";
import { RowProfile } from "../../../../viz/maps/RowProfile";
import { longWords } from "../../../../words/en/long";
import styles from "./LongMaps.module.css";
import { largest, peaks } from "./zoom";

export interface RowWeightsProps {
  readonly branch: MapBranch;
  readonly head: number;
  readonly axis: MapAxis;
  readonly query: number;
  /** Every key's exact weight, `(T,)`. */
  readonly weights: Float32Array;
  /** What even attention would give to a key. */
  readonly even: number;
  /** In CSS pixels. */
  readonly width: number;
}

const LISTED = 10;

/** The exact row of a query: as bars, and its largest weights in numbers. */
export function RowWeights({ branch, head, axis, query, weights, even, width }: RowWeightsProps) {
  const words = longWords.row;
  const bars = useMemo(() => peaks(weights, Math.min(280, weights.length)), [weights]);
  const top = useMemo(() => largest(weights, LISTED), [weights]);
  const evenBars = useMemo(() => evenRow(even, bars.length, [0]), [even, bars]);
  const perBar = Math.ceil(weights.length / bars.length);
  return (
    <div className={styles.exactRow}>
      <RowProfile
        branch={branch}
        values={bars}
        edges={null}
        even={evenBars}
        width={width}
        title={words.title(axis.label(query), perBar)}
      />
      <table>
        <caption>{words.caption(top.length, head, axis.label(query))}</caption>
        <thead>
          <tr>
            <th scope="col">{words.key}</th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.weight}</th>
            <th scope="col">{words.share}</th>
          </tr>
        </thead>
        <tbody>
          {top.map((key) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              <td>{axis.label(key)}</td>
              <td>
                <data value={String(weights[key])}>{formatWeight(weights[key] ?? NaN)}</data>
              </td>
              <td>{formatNumber((weights[key] ?? NaN) / even)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
