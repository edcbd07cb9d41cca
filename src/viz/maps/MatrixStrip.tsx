import { useMemo, useRef } from "react";
import { mapsWords } from "../../words/en/maps";
import { Legend } from "../base/Legend";
import { MapCanvas } from "./MapCanvas";
import type { MapAxis } from "../base/mapAxis";
import styles from "./MatrixStrip.module.css";
import type { Domain } from "../base/paint";
import type { Palette } from "../base/palette";
import { stepPointer, type StepPointing } from "../pointing/stepPointer";
import { StepTicks } from "../base/StepTicks";
import { useWidth } from "../base/useWidth";

export interface MatrixStripProps {
  /** What is shown: "Z now". */
  readonly title: string;
  /** One row for each step, `(steps, columns)`: drawn with the steps from left to right. */
  readonly values: Float32Array;
  readonly steps: number;
  readonly palette: Palette;
  readonly domain: Domain;
  /** What the colours measure. */
  readonly measure: string;
  readonly axis: MapAxis;
  readonly height?: number;
  /** CSS colour of the title; that of other text unless given. */
  readonly colour?: string;
  /** The step to mark; none unless given. */
  readonly marked?: number | undefined;
  /** Where the steps can be pointed at. */
  readonly pointing?: StepPointing | undefined;
}

/** Numbers of every step as a strip of colours: steps from left to right, one line for each number of a step. */
export function MatrixStrip({ title, values, steps, palette, domain, measure, axis, height = 72, colour, marked, pointing }: MatrixStripProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const rows = values.length / steps;
  const placeOf = (step: number) => ({ left: (step / steps) * width, width: Math.max(3, width / steps) });
  const turned = useMemo(() => transposed(values, rows), [values, rows]);
  return (
    <figure className={styles.strip}>
      <figcaption>
        <span className={styles.title} style={{ color: colour }}>{title}</span>
        <Legend palette={palette} domain={domain} title={measure} />
      </figcaption>
      <div ref={frame} className={styles.frame}>
        {width > 0 && (
          <>
            <div
              role="img"
              aria-label={mapsWords.strip(title, rows, steps)}
              style={{ height }}
              {...(pointing === undefined ? {} : stepPointer(steps, pointing))}
            >
              <MapCanvas values={turned} offset={0} rows={rows} columns={steps} {...{ palette, domain, width, height }} />
              {pointing?.lit != null && <span data-lit="key" className={styles.lit} style={placeOf(pointing.lit)} />}
              {marked !== undefined && <span className={styles.marked} style={placeOf(marked)} />}
            </div>
            <StepTicks axis={axis} steps={steps} width={width} />
          </>
        )}
      </div>
    </figure>
  );
}

/** Rows to columns. */
export function transposed(values: Float32Array, columns: number): Float32Array {
  const rows = values.length / columns;
  return Float32Array.from(values, (_, i) => values[(i % rows) * columns + Math.floor(i / rows)]!);
}

/** From as far below zero to as far above as the numbers go, so that zero is the colour in the middle. */
export function signedDomain(...all: readonly Float32Array[]): Domain {
  let most = 0;
  for (const values of all) for (const value of values) if (Math.abs(value) > most) most = Math.abs(value);
  return most === 0 ? [-1, 1] : [-most, most];
}
