import { memo, useMemo } from "react";
import type { WindowSpec } from "../../../../model/series/windows";
import { seriesWords } from "../../../../words/en/series";
import { TermMark } from "../../../controls/glossary/Term";
import { NumberField } from "../../../controls/NumberField";
import { Switch } from "../../../controls/Switch";
import type { WindowLimits } from "./windowLimits";
import styles from "./WindowSettings.module.css";

/** While the window is dragged only its position changes; the other fields are left alone. */
const Field = memo(NumberField);
const Toggle = memo(Switch);
const STANDARDISE = <TermMark id="standardise" />;

/** What sliders reach; more can be typed. */
const SLIDER_STEPS = 256;
const SLIDER_STRIDE = 48;

interface WindowSettingsProps {
  readonly window: WindowSpec;
  readonly limits: WindowLimits;
  readonly onChange: (change: Partial<WindowSpec>, gesture?: string) => void;
}

/** How many steps, how far back, where, and whether the columns are brought to one scale. */
export function WindowSettings({ window, limits, onChange }: WindowSettingsProps) {
  const on = useMemo(
    () => ({
      steps: (steps: number, gesture?: string) => onChange({ steps }, gesture),
      stride: (stride: number, gesture?: string) => onChange({ stride }, gesture),
      position: (position: number, gesture?: string) => onChange({ position }, gesture),
      standardise: (standardise: boolean) => onChange({ standardise }),
    }),
    [onChange],
  );
  const words = seriesWords.windows;
  return (
    <div className={styles.settings} data-controls>
      <Field
        label={words.steps}
        word="step"
        value={window.steps}
        {...limits.steps}
        slider
        sliderMax={SLIDER_STEPS}
        onChange={on.steps}
      />
      <Field
        label={words.stride}
        word="stride"
        value={window.stride}
        {...limits.stride}
        slider
        sliderMax={SLIDER_STRIDE}
        onChange={on.stride}
      />
      <Field
        label={words.position}
        value={window.position}
        {...limits.position}
        unit={words.ofRows(limits.position.max)}
        onChange={on.position}
      />
      <Toggle label={words.standardise} mark={STANDARDISE} checked={window.standardise} onChange={on.standardise} />
    </div>
  );
}
