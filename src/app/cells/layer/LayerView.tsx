import { layerWords } from "../../../words/en/layer";
import { useAtRest, useMoving } from "../../base/useAtRest";
import type { CellViewProps } from "../../notebook/document/kind";
import { LayerSettings } from "./LayerSettings";
import { LayerTools } from "./LayerTools";
import styles from "./LayerView.module.css";
import type { LayerLook } from "./look";
import type { LayerSpec } from "./spec";
import type { LayerValue } from "./value";

/** The layer's settings and what they amount to; folded, only that, and it still takes files. */
export function LayerView(props: CellViewProps<LayerSpec, LayerValue, LayerLook>) {
  const { cell, state: { value }, folded } = props;
  const told = useAtRest(value, useMoving(value?.trained?.step));
  return (
    <div className={styles.layer}>
      {!folded && <LayerSettings {...props} />}
      {told === undefined ? (
        <div className={styles.waiting} aria-hidden="true" />
      ) : (
        <p className={styles.summary}>{layerWords.summary({ ...told, weights: countOf(told), file: cell.spec.weights?.file.name, step: told.trained?.step })}</p>
      )}
      <LayerTools {...props} />
    </div>
  );
}

const countOf = ({ weights }: LayerValue) => weights.reduce((sum, weight) => sum + weight.values.length, 0);
