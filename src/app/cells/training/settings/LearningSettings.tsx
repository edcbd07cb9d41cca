import { BASES } from "../../../../model/training/settings";
import { CYCLES } from "../../../../model/place/cycles";
import { trainingWords } from "../../../../words/en/training";
import { NumberField } from "../../../controls/NumberField";
import { SelectField } from "../../../controls/SelectField";
import { Switch } from "../../../controls/Switch";
import { LIMITS, type TrainingSpec } from "../spec";
import type { SettingsProps } from "./TaskSettings";
import styles from "./TaskSettings.module.css";

/** The choices of one select, in the catalogue's words. */
const options = <const Value extends string>(values: readonly Value[], words: Readonly<Record<Value, string>>) => values.map((value) => ({ value, label: words[value] }));

/** The model, the optimiser, and when to stop. */
export function LearningSettings({ spec, value, update }: SettingsProps) {
  const words = trainingWords.settings;
  const { optimiser } = spec;
  const forecasts = spec.goal.kind === "forecast";
  const piloted = spec.pilots && forecasts;
  const calendar = value?.settings.calendar ?? spec.calendar ?? [];
  const season = spec.season === undefined ? (value?.settings.season ?? null) : spec.season;
  const number = (label: string, name: NumberName, min: number, max: number, step = 1) => (
    <NumberField label={label} value={spec[name]} {...{ min, max, step }} onChange={(next) => update({ [name]: next })} />
  );
  return (
    <div className={styles.settings} data-controls>
      {number(words.units, "units", LIMITS.units.min, LIMITS.units.max)}
      {number(words.heads, "heads", LIMITS.heads.min, LIMITS.heads.max)}
      {forecasts && <SelectField label={words.base} value={spec.base} disabled={piloted} options={options(BASES, words.bases)} onChange={(base) => update({ base })} />}
      <SelectField label={words.loss} value={spec.loss} disabled={piloted && spec.loss !== "pinball"} options={options(["square", "absolute", "pinball"], words.losses)} onChange={(loss) => update({ loss })} />
      {forecasts && (
        <>
          <Switch label={words.seasonal} checked={season !== null} onChange={(wanted) => update({ season: wanted ? undefined : null })} />
          {season !== null && <NumberField label={words.season} value={season} {...LIMITS.season} onChange={(rows) => update({ season: rows })} />}
        </>
      )}
      {number(words.positions, "positions", LIMITS.positions.min, LIMITS.positions.max)}
      {forecasts &&
        CYCLES.map((cycle) => (
          <Switch
            key={cycle}
            label={words.cycles[cycle]}
            checked={calendar.includes(cycle)}
            disabled={value?.series.axis.kind !== "time"}
            onChange={(wanted) => update({ calendar: CYCLES.filter((each) => (each === cycle ? wanted : calendar.includes(each))) })}
          />
        ))}
      <Switch label={words.normalised} checked={spec.normalised} onChange={(normalised) => update({ normalised })} />
      <Switch label={words.embed} checked={spec.embedded !== null} onChange={(wanted) => update({ embedded: wanted ? 8 : null })} />
      {spec.embedded !== null && <NumberField label={words.embedded} value={spec.embedded} {...LIMITS.embedded} onChange={(embedded) => update({ embedded })} />}
      <SelectField label={words.readOut} value={spec.readOut} options={options(["last", "mean", "every"], words.readOuts)} onChange={(readOut) => update({ readOut })} />
      <SelectField
        label={words.optimiser}
        value={optimiser.kind}
        options={options(["adam", "sgd"], words.optimisers)}
        onChange={(kind) => update({ optimiser: kind === "adam" ? { kind } : { kind, momentum: 0.9 } })}
      />
      {optimiser.kind === "sgd" && (
        <NumberField label={words.momentum} value={optimiser.momentum} min={0} max={1} step={0.01} onChange={(momentum) => update({ optimiser: { kind: "sgd", momentum } })} />
      )}
      <SelectField label={words.schedule} value={spec.schedule} options={options(["constant", "cosine"], words.schedules)} onChange={(schedule) => update({ schedule })} />
      {number(words.warmUp, "warmUp", 0, 1, 0.01)}
      {number(words.clip, "clip", 0, 1e9, 0.1)}
      {number(words.decay, "decay", 0, 1, 0.0001)}
      {number(words.length, "length", LIMITS.length.min, LIMITS.length.max)}
      {number(words.patience, "patience", 0, LIMITS.length.max)}
    </div>
  );
}

type NumberName = { [Name in keyof TrainingSpec]: TrainingSpec[Name] extends number ? Name : never }[keyof TrainingSpec] & ("units" | "heads" | "positions" | "warmUp" | "clip" | "decay" | "length" | "patience");
