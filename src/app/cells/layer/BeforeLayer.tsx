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
  return (
    <div className={styles.before}>
      <fieldset className={styles.switches} data-controls>
        <legend className={styles.legend}>Before the layer</legend>
        <Switch label="Normalise" checked={normalise} onChange={(on) => update({ normalise: on || undefined })} />
        <Switch
          label="Embed each column"
          checked={embed !== undefined}
          onChange={(on) => update({ embed: on ? USUAL_WIDTH : undefined })}
        />
        {embed !== undefined && (
          <NumberField
            label="Embedding width"
            value={embed}
            {...LIMITS.embed}
            slider
            onChange={(width, gesture) => update({ embed: width }, gesture)}
          />
        )}
      </fieldset>
      {(normalise || embed !== undefined) && (
        <p className={styles.note}>
          {normalise &&
            "A LearnedNormalization takes a mean from each column and divides by a spread; untrained, those are 0 and 1, so it changes next to nothing. "}
          {embed !== undefined &&
            `A MultiModalEmbedding turns each column into ${embed} by a Dense of its own with ReLU, its weights drawn from the seed. `}
          {embed !== undefined && weights !== undefined && "The weights file must be made for that many columns."}
        </p>
      )}
    </div>
  );
}
