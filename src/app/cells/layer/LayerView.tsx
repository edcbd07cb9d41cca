import { NumberField } from "../../controls/NumberField";
import { Switch } from "../../controls/Switch";
import type { CellViewProps } from "../../notebook/document/kind";
import { LayerTools } from "./LayerTools";
import styles from "./LayerView.module.css";
import type { LayerLook } from "./look";
import { LIMITS, type LayerSpec } from "./spec";
import type { LayerValue } from "./value";

/** The layer's settings and what they amount to. */
export function LayerView(props: CellViewProps<LayerSpec, LayerValue, LayerLook>) {
  const { cell, state, update } = props;
  const { units, heads, seed, causal, weights, embed } = cell.spec;
  const given = weights !== undefined;
  return (
    <div className={styles.layer}>
      <div className={styles.settings} data-controls>
        <NumberField label="Units" value={units} {...LIMITS.units} slider disabled={given} onChange={(value, gesture) => update({ units: value }, gesture)} />
        <NumberField label="Heads" value={heads} {...LIMITS.heads} slider disabled={given} onChange={(value, gesture) => update({ heads: value }, gesture)} />
        <NumberField label="Seed" value={seed} {...LIMITS.seed} disabled={given && embed === undefined} onChange={(value) => update({ seed: value })} />
        <Switch label="Causal mask" checked={causal} onChange={(value) => update({ causal: value })} />
      </div>
      {state.value === undefined ? (
        <div className={styles.waiting} aria-hidden="true" />
      ) : (
        <p className={styles.summary}>{summary(state.value, weights?.file.name)}</p>
      )}
      <LayerTools {...props} />
    </div>
  );
}

function summary({ weights, heads, units, causal }: LayerValue, file: string | undefined): string {
  const count = weights.reduce((sum, weight) => sum + weight.values.length, 0).toLocaleString("en");
  const source = file === undefined ? "drawn at random from the seed, not trained" : `from ${file}, which set units and heads`;
  const looks = causal ? "Each step may look only at itself and at earlier steps." : "Each step may look at every step.";
  return `${count} weights ${source}: ${heads} ${heads === 1 ? "head" : "heads"} for each window, each ${units} wide. ${looks}`;
}
