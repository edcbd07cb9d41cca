import { layerWords } from "../../../words/en/layer";
import type { CellViewProps } from "../../notebook/document/kind";
import { LayerSettings } from "./LayerSettings";
import { LayerTools } from "./LayerTools";
import styles from "./LayerView.module.css";
import type { LayerLook } from "./look";
import type { LayerSpec } from "./spec";
import type { LayerValue } from "./value";

/** The layer's settings and what they amount to; folded, only that, and it still takes files. */
export function LayerView(props: CellViewProps<LayerSpec, LayerValue, LayerLook>) {
  const { cell, state, folded } = props;
  return (
    <div className={styles.layer}>
      {!folded && <LayerSettings {...props} />}
      {state.value === undefined ? (
        <div className={styles.waiting} aria-hidden="true" />
      ) : (
        <p className={styles.summary}>{layerWords.summary({ ...state.value, weights: countOf(state.value), file: cell.spec.weights?.file.name, step: state.value.trained?.step })}</p>
      )}
      <LayerTools {...props} />
    </div>
  );
}

const countOf = ({ weights }: LayerValue) => weights.reduce((sum, weight) => sum + weight.values.length, 0);
