import { NumberField } from "../../controls/NumberField";
import { Switch } from "../../controls/Switch";
import type { CellViewProps } from "../../notebook/kind";
import { LIMITS, type LayerSpec } from "./spec";
import type { LayerValue } from "./value";
import styles from "./LayerView.module.css";

/** The layer's settings and what they amount to. */
export function LayerView({ cell, state, update }: CellViewProps<LayerSpec, LayerValue>) {
  const { units, heads, seed, causal } = cell.spec;
  return (
    <div className={styles.layer}>
      <div className={styles.settings}>
        <NumberField label="Units" value={units} {...LIMITS.units} slider onChange={(value, gesture) => update({ units: value }, gesture)} />
        <NumberField label="Heads" value={heads} {...LIMITS.heads} slider onChange={(value, gesture) => update({ heads: value }, gesture)} />
        <NumberField label="Seed" value={seed} {...LIMITS.seed} onChange={(value) => update({ seed: value })} />
        <Switch label="Causal mask" checked={causal} onChange={(value) => update({ causal: value })} />
      </div>
      {state.value !== undefined && <p className={styles.summary}>{summary(state.value)}</p>}
    </div>
  );
}

function summary({ weights, heads, units, causal }: LayerValue): string {
  const count = weights.reduce((sum, weight) => sum + weight.values.length, 0);
  const looks = causal ? "Each step may look only at itself and at earlier steps." : "Each step may look at every step.";
  return `${count.toLocaleString("en")} weights drawn at random from the seed, not trained: ${heads} ${heads === 1 ? "head" : "heads"} for each window, each ${units} wide. ${looks}`;
}
