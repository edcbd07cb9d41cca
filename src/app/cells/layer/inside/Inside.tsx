import { useMemo, useReducer, useState } from "react";
import type { Branch } from "../../../../model/attention/branch";
import type { Windows } from "../../../../model/series/windows";
import { LayerDiagram } from "../../../../viz/layer/LayerDiagram";
import { layerDiagram } from "../../../../viz/layer/diagramLayout";
import { insideWords } from "../../../../words/en/inside";
import { maskWith } from "../padding/padding";
import { columnsOf } from "../request";
import type { LayerValue } from "../value";
import styles from "./Inside.module.css";
import { ArrayTable } from "./ArrayTable";

interface InsideProps {
  readonly title: string;
  readonly layer: LayerValue;
  readonly windows: Windows;
}

/** The data's way through the layer, and the arrays that each part of it holds; pointing at one lights the other. */
export default function Inside({ title, layer, windows }: InsideProps) {
  const [pointed, setPointed] = useState<string | null>(null);
  const [pinned, pin] = useReducer(pinnedAfter, null);
  const lit = pointed ?? pinned;
  const { steps } = windows;
  const { units, heads, shortWidth, longWidth, preparation } = layer;
  const columns = { short: columnsOf(layer, "short"), long: columnsOf(layer, "long") };
  const diagram = useMemo(
    () =>
      layerDiagram({
        steps,
        units,
        heads,
        columns: { short: columns.short, long: columns.long },
        widths: { short: shortWidth, long: longWidth },
        before: [
          ...(preparation?.short.normalisation ? (["normalise"] as const) : []),
          ...(preparation?.short.embedding ? (["embed"] as const) : []),
        ],
        masks: maskWords(layer, windows),
      }),
    [steps, units, heads, columns.short, columns.long, shortWidth, longWidth, preparation, layer, windows],
  );
  const shared = { lit, pinned, onPoint: setPointed, onPin: pin };
  return (
    <div className={styles.inside}>
      <div className={styles.sides}>
        <figure className={styles.figure}>
          <LayerDiagram diagram={diagram} label={insideWords.diagram} {...shared} />
          <figcaption className={styles.key}>{insideWords.key(steps, heads, units)}</figcaption>
        </figure>
        <ArrayTable title={title} weights={layer.weights} {...shared} />
      </div>
    </div>
  );
}

/** The part that is pinned after one was pressed: the same again lets go of it. */
const pinnedAfter = (before: string | null, part: string) => (before === part ? null : part);

/** What each branch's softmax leaves out, in a word or two: "causal, 3 padded"; empty for nothing. */
function maskWords(layer: Pick<LayerValue, "causal" | "padding">, windows: Windows): Record<Branch, string> {
  const words = (branch: Branch) => {
    const mask = maskWith(windows[branch].mask, windows.steps, layer.padding?.[branch] ?? []);
    const padded = mask?.reduce((sum, each) => sum + (each === 0 ? 1 : 0), 0) ?? 0;
    const { masks } = insideWords;
    if (padded === 0) return layer.causal ? masks.causal : "";
    return layer.causal ? masks.both(masks.causal, masks.padded(padded)) : masks.padded(padded);
  };
  return { short: words("short"), long: words("long") };
}
