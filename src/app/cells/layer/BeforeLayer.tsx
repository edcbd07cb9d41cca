import { layerWords } from "../../../words/en/layer";
import { NumberField } from "../../controls/NumberField";
import { Switch } from "../../controls/Switch";
import { placeWidth } from "../../../model/place/place";
import { byHandWords } from "../../../words/en/byHand";
import type { SeriesValue } from "../series/value";
import styles from "./BeforeLayer.module.css";
import { cyclesShown, PAIRS, withCycle, withPlace } from "./byHand/lookChoices";
import { placeOf } from "./compute";
import { LIMITS, type LayerSpec } from "./spec";

/** How wide an embedding is when it is switched on. */
const USUAL_WIDTH = 8;

interface BeforeLayerProps {
  readonly spec: LayerSpec;
  readonly update: (change: Partial<LayerSpec>, gesture?: string) => void;
  readonly series: SeriesValue | undefined;
}

/** What the windows go through before the layer sees them. */
export function BeforeLayer({ spec, update, series }: BeforeLayerProps) {
  const { normalise = false, embed, weights, positions, calendar = [] } = spec;
  const words = layerWords.before;
  const place = placeOf(spec);
  const cycles = cyclesShown(spec, series);
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
        <Switch label={byHandWords.place.positions} checked={positions !== undefined} onChange={(on) => update(withPlace(spec, { positions: on ? PAIRS : undefined }))} />
        {positions !== undefined && (
          <NumberField label={byHandWords.place.pairs} value={positions} {...LIMITS.positions} slider onChange={(pairs, gesture) => update(withPlace(spec, { positions: pairs }), gesture)} />
        )}
        {cycles.map((cycle) => (
          <Switch key={cycle} label={byHandWords.place.calendar[cycle]} checked={calendar.includes(cycle)} onChange={(on) => update(withCycle(spec, cycle, on))} />
        ))}
      </fieldset>
      {(normalise || embed !== undefined || place !== undefined) && (
        <p className={styles.note}>
          {normalise && `${words.normaliseNote} `}
          {place !== undefined && `${byHandWords.place.note(placeWidth(place))} `}
          {embed !== undefined && `${words.embedNote(embed)} `}
          {(embed ?? place) !== undefined && weights !== undefined && words.embedFile}
        </p>
      )}
    </div>
  );
}
