import { useRef } from "react";
import styles from "./CompareMaps.module.css";
import { Legend } from "./Legend";
import { MapCanvas } from "./MapCanvas";
import type { MapAxis } from "./mapAxis";
import { mapSize } from "./mapSize";
import type { Domain } from "./paint";
import type { Palette } from "./palette";
import { StepTicks } from "./StepTicks";
import { useWidth } from "./useWidth";

export interface CompareRow {
  readonly title: string;
  /** `(H, T, T)`; null while they are made. */
  readonly values: Float32Array | null;
  readonly palette: Palette;
  readonly domain: Domain;
  readonly measure: string;
  /** Of the keys; null where they are in no order that an axis could tell. */
  readonly axis: MapAxis | null;
}

export interface CompareMapsProps {
  readonly heads: number;
  readonly steps: number;
  readonly rows: readonly CompareRow[];
}

/** Pixels, in step with the style sheet. */
const LABELS = 152;
const GAP = 14;
const NARROW = 680;

/** Rows of maps to be compared, head under head. */
export function CompareMaps({ heads, steps, rows }: CompareMapsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const narrow = width < NARROW;
  const size = mapSize(width - (narrow ? 0 : LABELS) - 4, heads, GAP, steps, window.devicePixelRatio);
  return (
    <div ref={frame} className={styles.compare} data-narrow={narrow}>
      {width > 0 &&
        rows.map(({ title, values, palette, domain, measure, axis }, index) => (
          <section key={index} className={styles.row} aria-label={title}>
            <header className={styles.label}>
              <h3 className={styles.title}>{title}</h3>
              <Legend palette={palette} domain={domain} title={measure} />
            </header>
            {/* Focusable, so that the keyboard can scroll it. */}
            <div className={styles.maps} role="group" aria-label={`${title}, all heads`} tabIndex={0}>
              {Array.from({ length: heads }, (_, head) => (
                <figure key={head} className={styles.map} style={{ width: size }}>
                  <figcaption>head {head}</figcaption>
                  <div
                    className={styles.cells}
                    style={{ width: size, height: size }}
                    role="img"
                    aria-label={`${title}, head ${head}, ${steps} by ${steps} steps`}
                  >
                    {values !== null && (
                      <MapCanvas
                        {...{ values, palette, domain }}
                        offset={head * steps * steps}
                        rows={steps}
                        columns={steps}
                        width={size}
                        height={size}
                      />
                    )}
                  </div>
                  {axis === null ? (
                    <p className={styles.unordered}>steps in random order</p>
                  ) : (
                    <StepTicks axis={axis} steps={steps} width={size} />
                  )}
                </figure>
              ))}
            </div>
          </section>
        ))}
      <p className={styles.note}>In every map: one row for each query, from the top down; one column for each key, from left to right.</p>
    </div>
  );
}
