import { generatorById, GENERATORS } from "../../../../model/series/generators/catalogue";
import { generatorsWords } from "../../../../words/en/generators";
import { seriesWords } from "../../../../words/en/series";
import { NumberField } from "../../../controls/NumberField";
import { SelectField } from "../../../controls/SelectField";
import styles from "./SourcePanel.module.css";
import { LIMITS, type GeneratedSource } from "../spec";
import type { Choose } from "./useSourceChoice";

interface GeneratedPanelProps {
  readonly source: GeneratedSource;
  readonly onPick: Choose;
}

/** A generator with its knobs. */
export function GeneratedPanel({ source, onPick }: GeneratedPanelProps) {
  const words = seriesWords.generated;
  const generator = generatorById(source.generator);
  return (
    <>
      <div className={styles.row} data-controls>
        <SelectField
          label={words.generator}
          value={source.generator}
          options={GENERATORS.map(({ id }) => ({ value: id, label: generatorsWords[id].title }))}
          onChange={(id) => onPick({ ...source, generator: id, knobs: {} })}
        />
        <NumberField
          label={words.length}
          value={source.length}
          {...LIMITS.length}
          unit={words.samples}
          onChange={(length) => onPick({ ...source, length })}
        />
        <NumberField
          label={words.seed}
          value={source.seed}
          {...LIMITS.seed}
          onChange={(seed) => onPick({ ...source, seed })}
        />
      </div>
      {generator !== undefined && <p className={styles.about}>{generatorsWords[generator.id].lookFor}</p>}
      <div className={styles.knobs} data-controls>
        {generator?.knobs.map(({ name, min, max, step, unit, default: initial }) => (
          <NumberField
            key={name}
            label={generatorsWords[generator.id].knobs[name]!}
            {...{ min, max, step }}
            unit={unit === "" ? undefined : generatorsWords.units[unit]}
            value={source.knobs[name] ?? initial}
            slider
            onChange={(value, gesture) => onPick({ ...source, knobs: { ...source.knobs, [name]: value } }, { gesture })}
          />
        ))}
      </div>
    </>
  );
}
