import { memo, useMemo } from "react";
import { change } from "../../../../model/attention/analysis/mixer";
import type { Attention } from "../../../../model/attention/attention";
import { NO_KEYS, type Light } from "../../../../viz/pointing/light";
import { stepAxis } from "../../../../viz/base/mapAxis";
import { MatrixStrip, signedDomain } from "../../../../viz/maps/MatrixStrip";
import type { StepPointing } from "../../../../viz/pointing/stepPointer";
import { mixerWords } from "../../../../words/en/mixer";
import { Explained } from "../../../controls/glossary/Term";
import styles from "./MixerPanel.module.css";
import { changeInWords, outputChange } from "./outputChange";

export interface ChangeOfOutputProps {
  readonly before: Attention;
  readonly now: Attention;
  readonly light: Light | null;
  readonly onLight: (light: Light | null) => void;
}

/** Z as it is now, and how far it is from what the layer computed. */
export const ChangeOfOutput = memo(function ChangeOfOutput({ before, now, light, onLight }: ChangeOfOutputProps) {
  const { steps, units } = before;
  const words = mixerWords.output;
  const axis = useMemo(() => stepAxis(steps), [steps]);
  const delta = useMemo(() => change(now.output, before.output), [now, before]);
  const moved = useMemo(() => outputChange(before.output, now.output, units), [before, now, units]);
  // One scale for what it is and what it was: nothing lies beyond the legend's ends.
  const domain = useMemo(() => signedDomain(before.output, now.output), [before, now]);
  const deltaDomain = useMemo(() => signedDomain(delta), [delta]);
  const pointing: StepPointing = {
    lit: light?.query ?? null,
    onPoint: (query) => onLight(query === null ? null : { map: null, query, keys: NO_KEYS }),
  };
  const changed = moved.most !== null;
  return (
    <section className={styles.part} aria-label={words.region}>
      <h3 className={styles.title}>
        <Explained text={words.title} />
      </h3>
      <p role="status" className={styles.told} data-changed={changed}>
        {changeInWords(moved, axis.label)}
      </p>
      <MatrixStrip title={words.now} values={now.output} palette="signed" measure={words.value} {...{ steps, domain, axis, pointing }} />
      <MatrixStrip
        title={words.change}
        values={delta}
        palette="signed"
        measure={words.changeMeasure}
        domain={changed ? deltaDomain : domain}
        {...{ steps, axis, pointing }}
      />
      <p className={styles.note}>{words.note(units)}</p>
    </section>
  );
});
