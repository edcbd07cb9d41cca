import { useMemo, useState } from "react";
import { clusterOrder } from "../../../../model/attention/analysis/clusterOrder";
import { formatNumber } from "../../../../viz/base/format";
import { Legend } from "../../../../viz/base/Legend";
import { MapCanvas } from "../../../../viz/maps/MapCanvas";
import { moveCell, stepAt } from "../../../../viz/pointing/mapPointer";
import type { MapCell } from "../../../../viz/base/marks";
import type { Domain } from "../../../../viz/base/paint";
import { headsWords } from "../../../../words/en/heads";
import { measuresWords } from "../../../../words/en/measures";
import { Rich } from "../../../controls/Rich";
import { SaveTable } from "../../../controls/SaveTable";
import type { HeadFacts } from "./analysis";
import { distancesCsv } from "./headsCsv";
import styles from "./HeadsPanel.module.css";

export interface SimilarityMatrixProps {
  readonly heads: readonly HeadFacts[];
  /** `(N, N)` bits; null while they are worked out. */
  readonly distances: Float64Array | null;
}

const nameOf = ({ branch, head }: HeadFacts) => headsWords.names[branch](head);

const MARKS = { title: (inside: string) => <strong>{inside}</strong> };

/** How differently heads look, those alike next to each other. */
export function SimilarityMatrix({ heads, distances }: SimilarityMatrixProps) {
  const words = headsWords.likeness;
  const order = useMemo(() => (distances === null ? [] : clusterOrder(distances)), [distances]);
  const values = useMemo(
    () => Float32Array.from(order.flatMap((a) => order.map((b) => distances?.[a * order.length + b] ?? NaN))),
    [order, distances],
  );
  const domain = useMemo<Domain>(() => [0, values.reduce((most, value) => Math.max(most, value), 0) || 1], [values]);
  const [at, setAt] = useState<MapCell | null>(null);
  const count = order.length;
  const cell = Math.max(14, Math.min(28, Math.floor(320 / Math.max(1, count))));
  const size = count * cell;
  const ordered = order.map((i) => heads[i]!);
  const [a, b] = at === null ? [undefined, undefined] : [ordered[at.query], ordered[at.key]];
  return (
    <section className={styles.likeness} aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className={styles.meaning}>
        <Rich text={headsWords.meaning(measuresWords.alike)} marks={MARKS} />
      </p>
      {distances === null ? (
        <p role="status">{words.comparing}</p>
      ) : (
        <>
          <p role="status" className={styles.pair}>
            {a !== undefined && b !== undefined && at !== null
              ? words.apart(nameOf(a), nameOf(b), formatNumber(values[at.query * count + at.key]!))
              : nearestInWords(ordered, values)}
          </p>
          <div className={styles.matrix}>
            <div className={styles.names} style={{ gridAutoRows: cell }}>
              {ordered.map((each) => (
                <span key={nameOf(each)} style={{ color: `var(--${each.branch})` }}>
                  {nameOf(each)}
                </span>
              ))}
            </div>
            {/* An application, so that a screen reader hands the arrow keys on. */}
            <div
              role="application"
              tabIndex={0}
              className={styles.cells}
              style={{ width: size, height: size }}
              aria-label={words.keys(count, nearestInWords(ordered, values))}
              onPointerMove={(event) => {
                const box = event.currentTarget.getBoundingClientRect();
                setAt({ query: stepAt(event.clientY - box.top, box.height, count), key: stepAt(event.clientX - box.left, box.width, count) });
              }}
              onPointerLeave={() => setAt(null)}
              onBlur={() => setAt(null)}
              onKeyDown={(event) => {
                const next = event.key === "Escape" ? null : moveCell(event.key, event.shiftKey, at, count);
                if (next === null && event.key !== "Escape") return;
                event.preventDefault();
                setAt(next);
              }}
            >
              <MapCanvas {...{ values, domain }} offset={0} rows={count} columns={count} palette="sum" width={size} height={size} />
              {at !== null && (
                <span className={styles.frame} style={{ left: at.key * cell, top: at.query * cell, width: cell, height: cell }} />
              )}
            </div>
            <Legend palette="sum" domain={domain} title={words.unit} />
          </div>
          <SaveTable fileName="head-distances.csv" csv={() => distancesCsv(heads, distances)} />
        </>
      )}
    </section>
  );
}

/** "Most alike: short head 0 and short head 3, 0.0012 bits apart." */
function nearestInWords(heads: readonly HeadFacts[], values: Float32Array): string {
  let best: { a: HeadFacts; b: HeadFacts; apart: number } | null = null;
  heads.forEach((a, i) => {
    heads.slice(0, i).forEach((b, j) => {
      const apart = values[i * heads.length + j]!;
      if (best === null || apart < best.apart) best = { a: b, b: a, apart };
    });
  });
  const found = best as { a: HeadFacts; b: HeadFacts; apart: number } | null;
  return found === null ? "" : headsWords.likeness.nearest(nameOf(found.a), nameOf(found.b), formatNumber(found.apart));
}
