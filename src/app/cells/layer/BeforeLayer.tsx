import { layerWords } from "../../../words/en/layer";
import { NumberField } from "../../controls/NumberField";
import { Switch } from "../../controls/Switch";
import styles from "./BeforeLayer.module.css";
import { LIMITS, type LayerSpec } from "./spec";

/** How wide an embedding is when it is switched on. */
const USUAL_WIDTH = 8;

interface BeforeLayerProps {
  readonly spec: LayerSpec;
  readonly update: (change: Partial<LayerSpec>, gesture?: string) => void;
}

/** What the windows go through before the layer sees them. */
export function BeforeLayer({ spec: { normalise = false, embed, weights }, update }: BeforeLayerProps) {
  const words = layerWords.before;
  return (
    <div className={styles.before}>
      <fieldset className={styles.switches} data-controls>
        <legend className={styles.legend}>{words.title}</legend>
        <Switch label={words.normalise} checked={normalise} onChange={(on) => update({ normalise: on || undefined })} />
        <Switch
          label={words.embed}
          checked={embed !== undefined}
          onChange={(on) => update({ embed: on ? USUAL_WIDTH : undefined })}
        />
        {embed !== undefined && (
          <NumberField
            label={words.width}
            value={embed}
            {...LIMITS.embed}
            slider
            onChange={(width, gesture) => update({ embed: width }, gesture)}
          />
        )}
      </fieldset>
      {(normalise || embed !== undefined) && (
        <p className={styles.note}>
          {normalise && `${words.normaliseNote} `}
          {embed !== undefined && `${words.embedNote(embed)} `}
          {embed !== undefined && weights !== undefined && words.embedFile}
        </p>
      )}
    </div>
  );
}
