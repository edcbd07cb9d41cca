import { useRef } from "react";
import type { Branch } from "../../model/attention/branch";
import type { Series } from "../../model/series/series";
import type { Windows } from "../../model/series/windows";
import { tracesWords } from "../../words/en/traces";
import { litSteps } from "./arcs";
import { Legend } from "../base/Legend";
import type { Light } from "../pointing/light";
import type { OnSelect } from "../pointing/brush";
import { placeOf, type Scale } from "../base/scale";
import { SeriesLane } from "./SeriesLane";
import styles from "./LitSeries.module.css";
import { TimeAxis } from "../base/TimeAxis";
import { useWidth } from "../base/useWidth";

/** What each head of a branch looks at. */
export interface LitRows {
  /** A weight for each key, NaN where it may not be looked at; `(T,)` each. */
  readonly heads: readonly Float32Array[];
  /** `(T,)` */
  readonly even: Float32Array;
  /** Over all heads alike, so that they can be compared. */
  readonly scale: Scale;
}

export interface LitSeriesProps {
  /** What each branch reads. */
  readonly series: Readonly<Record<Branch, Series>>;
  readonly windows: Windows;
  readonly rows: Readonly<Record<Branch, LitRows>>;
  readonly heads: number;
  /** The queries whose (mean) row is shown. */
  readonly queries: readonly number[];
  /** Length of a sample, ms or samples. */
  readonly spacing: number;
  readonly light: Light | null;
  readonly onLight: (light: Light | null) => void;
  readonly onSelect: OnSelect;
}

const BRANCHES = ["short", "long"] as const;

/** For each head the series, with the steps lit that a query looks at: the short branch above the line, the long one below. */
export function LitSeries(props: LitSeriesProps) {
  const { series, windows, rows, heads, queries, spacing, light, onLight, onSelect } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const first = Math.min(startOf(windows.long.from), startOf(windows.short.from)) - spacing / 2;
  const last = Math.max(endOf(windows.long.to), endOf(windows.short.to)) + spacing / 2;
  return (
    <div className={styles.look}>
      <div className={styles.legends}>
        {BRANCHES.map((branch) => (
          <Legend key={branch} palette={branch} {...rows[branch].scale} title={tracesWords.weights[branch]} />
        ))}
      </div>
      <div ref={frame} className={styles.lanes}>
        {width > 0 &&
          Array.from({ length: heads }, (_, head) => {
            const lit = (branch: Branch) => {
              const { heads: weights, even, scale } = rows[branch];
              return litSteps(Array.from(weights[head]!, (weight, key) => placeOf(weight, scale, even[key])), windows[branch], spacing);
            };
            return (
              <SeriesLane
                key={head}
                {...{ head, windows, series, queries, spacing, first, last, width, light, onLight, onSelect }}
                lit={{ short: lit("short"), long: lit("long") }}
              />
            );
          })}
      </div>
      {width > 0 && (
        <div className={styles.axis}>
          <TimeAxis kind={windows.axis} first={first} last={last} width={width} />
        </div>
      )}
    </div>
  );
}

const startOf = (from: Float64Array) => from.find(Number.isFinite) ?? 0;
const endOf = (to: Float64Array) => to.findLast(Number.isFinite) ?? 0;
