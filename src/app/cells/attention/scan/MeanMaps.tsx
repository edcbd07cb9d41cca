import { useMemo, useState } from "react";
import { evenAttention } from "../../../../model/attention/analysis/even";
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
  const { branch, heads, steps, meanMap } = scan;
  const [light, setLight] = useState<Light | null>(null);
  const [place, setPlace] = useState<ComparedPlace | null>(null);
  const axis = useMemo(() => backAxis(steps), [steps]);
  const rows = useMemo(() => {
    const even = evenAttention(request, branch);
    const scale = scaleOf(request, { all: [meanMap], even, limit: 1 }, { scale: "even", follow: false });
    return [{ title: scanWords.mean.rows[branch], values: meanMap, palette: branch, scale, measure: scanWords.mean.measure, order: null }] as const;
  }, [request, branch, meanMap]);
  const key = light?.keys[branch] ?? null;
  const told = place === null || light?.query == null || key === null
    ? scanWords.mean.hint
    : scanWords.mean.at(axis.label(light.query), axis.label(key), place.head, formatWeight(meanMap[(place.head * steps + light.query) * steps + key] ?? NaN));
  return (
    <section className={styles.figure} aria-label={scanWords.mean.title}>
      <h3>{scanWords.mean.title}</h3>
      <p className={styles.note}>{scanWords.mean.note}</p>
      <p className={styles.note} data-controls>{told}</p>
      <CompareMaps
        {...{ branch, heads, steps, axis, rows, light }}
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

/** Steps counted back from the last, as they lie in every window. */
function backAxis(steps: number): MapAxis {
  const back = (step: number) => steps - 1 - step;
  return {
    unit: "step",
    label: (step) => scanWords.mean.step(back(step)),
    ticks(count) {
      const apart = Math.max(1, Math.ceil(steps / Math.max(1, count)));
      return Array.from({ length: Math.ceil(steps / apart) }, (_, i) => steps - 1 - i * apart).toReversed().map((step) => ({ at: step + 0.5, label: scanWords.mean.tick(back(step)) }));
    },
  };
}
