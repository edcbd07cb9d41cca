import { useMemo, useRef } from "react";
import type { Branch } from "../../model/attention/branch";
import type { Series } from "../../model/series/series";
import type { Windows } from "../../model/series/windows";
import { tracesWords } from "../../words/en/traces";
import { litSteps } from "./arcs";
import { Legend } from "../base/Legend";
import type { Light } from "../pointing/light";
import type { OnSelect } from "../pointing/brush";
import { meanRow } from "../maps/meanRow";
import type { Domain } from "../base/paint";
import { SeriesLane } from "./SeriesLane";
import styles from "./SeriesLook.module.css";
import { TimeAxis } from "../base/TimeAxis";
import { useWidth } from "../base/useWidth";

export interface SeriesLookProps {
  /** What each branch reads. */
  readonly series: Readonly<Record<Branch, Series>>;
  readonly windows: Windows;
  /** `(H, T, T)` of each branch. */
  readonly maps: Readonly<Record<Branch, Float32Array>>;
  readonly heads: number;
  /** The queries whose (mean) row is shown. */
  readonly queries: readonly number[];
  /** Whether strengths run from the least to the greatest weight shown instead of from 0. */
  readonly stretch: boolean;
  /** Length of a sample, ms or samples. */
  readonly spacing: number;
  readonly light: Light | null;
  readonly onLight: (light: Light | null) => void;
  readonly onSelect: OnSelect;
}

const BRANCHES = ["short", "long"] as const;

/** For each head the series, with the steps lit that a query looks at: the short branch above the line, the long one below. */
export function SeriesLook(props: SeriesLookProps) {
  const { series, windows, maps, heads, queries, stretch, spacing, light, onLight, onSelect } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const steps = windows.steps;
  const rows = useMemo(() => {
    const of = (branch: Branch) =>
      Array.from({ length: heads }, (_, head) => meanRow(maps[branch], head * steps * steps, steps, queries));
    return { short: of("short"), long: of("long") };
  }, [maps, heads, steps, queries]);
  const domains = useMemo(() => ({ short: domainOf(rows.short, stretch), long: domainOf(rows.long, stretch) }), [rows, stretch]);
  const first = Math.min(startOf(windows.long.from), startOf(windows.short.from)) - spacing / 2;
  const last = Math.max(endOf(windows.long.to), endOf(windows.short.to)) + spacing / 2;
  return (
    <div className={styles.look}>
      <div className={styles.legends}>
        {BRANCHES.map((branch) => (
          <Legend key={branch} palette={branch} domain={domains[branch]} title={tracesWords.weights[branch]} />
        ))}
      </div>
      <div ref={frame} className={styles.lanes}>
        {width > 0 &&
          Array.from({ length: heads }, (_, head) => {
            const lit = (branch: Branch) => litSteps(rows[branch][head]!, windows[branch], domains[branch], spacing);
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

/** Over all heads alike, so that they can be compared. */
function domainOf(rows: readonly Float32Array[], stretch: boolean): Domain {
  const high = Math.max(...rows.map((row) => row.reduce((most, weight) => Math.max(most, weight), 0)));
  const low = Math.min(...rows.map((row) => row.reduce((least, weight) => Math.min(least, weight), Infinity)));
  return stretch && low < high ? [low, high] : [0, high > 0 ? high : 1];
}

const startOf = (from: Float64Array) => from.find(Number.isFinite) ?? 0;
const endOf = (to: Float64Array) => to.findLast(Number.isFinite) ?? 0;
