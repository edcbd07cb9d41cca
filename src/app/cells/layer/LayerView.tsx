import { layerWords } from "../../../words/en/layer";
import { NumberField } from "../../controls/NumberField";
import { SelectField } from "../../controls/SelectField";
import { Switch } from "../../controls/Switch";
import type { CellViewProps } from "../../notebook/document/kind";
import { unitsNeeded } from "../../../model/byHand/hands";
import { MOMENTS } from "../training/value";
import { handsOf } from "./byHand/handsOf";
import { placeOf } from "./compute";
import { LayerTools } from "./LayerTools";
import styles from "./LayerView.module.css";
import type { LayerLook } from "./look";
import { LIMITS, type LayerSpec } from "./spec";
import type { LayerValue } from "./value";

/** The layer's settings and what they amount to. */
export function LayerView(props: CellViewProps<LayerSpec, LayerValue, LayerLook>) {
  const { cell, state, update } = props;
  const { units, heads, seed, causal, weights, embed, moment = "film" } = cell.spec;
  const trained = cell.reads["weights"] !== undefined;
  const given = weights !== undefined || trained;
  const place = placeOf(cell.spec);
  const fewest = place === undefined || handsOf(cell.spec).length === 0 ? LIMITS.units.min : unitsNeeded(place);
  return (
    <div className={styles.layer}>
      <div className={styles.settings} data-controls>
        <NumberField label={layerWords.units} value={state.value?.trained === undefined ? units : state.value.units} {...LIMITS.units} min={fewest} slider disabled={given} onChange={(value, gesture) => update({ units: value }, gesture)} />
        <NumberField label={layerWords.heads} value={state.value?.trained === undefined ? heads : state.value.heads} {...LIMITS.heads} slider disabled={given} onChange={(value, gesture) => update({ heads: value }, gesture)} />
        <NumberField label={layerWords.seed} value={seed} {...LIMITS.seed} disabled={trained || (given && embed === undefined)} onChange={(value) => update({ seed: value })} />
        <Switch label={layerWords.causal} checked={state.value?.trained === undefined ? causal : state.value.causal} disabled={trained} onChange={(value) => update({ causal: value })} />
        {trained && <SelectField label={layerWords.moment} value={moment} options={MOMENTS.map((value) => ({ value, label: layerWords.moments[value] }))} onChange={(value) => update({ moment: value })} />}
      </div>
      {state.value === undefined ? (
        <div className={styles.waiting} aria-hidden="true" />
      ) : (
        <p className={styles.summary}>{layerWords.summary({ ...state.value, weights: countOf(state.value), file: weights?.file.name, step: state.value.trained?.step })}</p>
      )}
      <LayerTools {...props} />
    </div>
  );
}

const countOf = ({ weights }: LayerValue) => weights.reduce((sum, weight) => sum + weight.values.length, 0);
