import { useMemo, useState } from "react";
import { evenOverview } from "../../../../model/attention/analysis/evenParts";
import type { AttentionRequest } from "../../../../model/attention/attention";
import type { BranchScan } from "../../../../model/scan/scan";
import { formatWeight } from "../../../../viz/base/format";
import type { MapAxis } from "../../../../viz/base/mapAxis";
import { CompareMaps, type ComparedPlace } from "../../../../viz/maps/CompareMaps";
import type { Light } from "../../../../viz/pointing/light";
import { scanWords } from "../../../../words/en/scan";
import { scaleOf } from "../maps/colours/colouring";
import styles from "./ScanPanel.module.css";

interface MeanMapsProps {
  readonly scan: BranchScan;
  readonly request: AttentionRequest;
}

/** The mean map of every head. */
export function MeanMaps({ scan, request }: MeanMapsProps) {
  const { branch, heads, steps, meanMap, pool } = scan;
  const side = Math.ceil(steps / pool);
  const [light, setLight] = useState<Light | null>(null);
  const [place, setPlace] = useState<ComparedPlace | null>(null);
  const axis = useMemo(() => backAxis(steps, pool), [steps, pool]);
  const even = useMemo(() => evenOverview(request, branch, { size: side, pool }, "mean"), [request, branch, side, pool]);
  const rows = useMemo(() => {
    // A cell stands in the scale's reckoning for a step.
    const scale = scaleOf({ ...request, steps: side }, { all: [meanMap], even, limit: 1 }, { scale: "even", follow: false });
    return [{ title: scanWords.mean.rows[branch], values: meanMap, palette: branch, scale, measure: scanWords.mean.measure, order: null }] as const;
  }, [request, branch, meanMap, even, side]);
  const key = light?.keys[branch] ?? null;
  const told = place === null || light?.query == null || key === null
    ? scanWords.mean.hint
    : scanWords.mean.at(axis.label(light.query), axis.label(key), place.head, formatWeight(meanMap[(place.head * side + light.query) * side + key] ?? NaN));
  return (
    <section className={styles.figure} aria-label={scanWords.mean.title}>
      <h3>{scanWords.mean.title}</h3>
      <p className={styles.note}>{scanWords.mean.note} {pool > 1 && scanWords.mean.pooled(pool)}</p>
      <p className={styles.note} data-controls>{told}</p>
      <CompareMaps
        {...{ branch, heads, axis, rows, light }}
        steps={side}
        pointed={place}
        selected={NONE}
        onLight={(next, at) => {
          setLight(next);
          setPlace(next === null ? null : at);
        }}
        onSelect={() => {}}
      />
    </section>
  );
}

const NONE: readonly number[] = [];

/** Steps counted back from the last, as they lie in every window; a cell stands for `pool` of them. */
function backAxis(steps: number, pool: number): MapAxis {
  const cells = Math.ceil(steps / pool);
  const back = (cell: number) => steps - Math.min(steps, (cell + 1) * pool);
  return {
    unit: "step",
    label: (cell) => scanWords.mean.step(back(cell), steps - 1 - cell * pool),
    ticks(count) {
      const apart = Math.max(1, Math.ceil(cells / Math.max(1, count)));
      return Array.from({ length: Math.ceil(cells / apart) }, (_, i) => cells - 1 - i * apart).toReversed().map((cell) => ({ at: cell + 0.5, label: scanWords.mean.tick(back(cell)) }));
    },
  };
}
