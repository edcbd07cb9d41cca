import type { WindowSpec } from "../../../model/series/windows";
import { NumberField } from "../../controls/NumberField";
import { Switch } from "../../controls/Switch";
import type { WindowLimits } from "./limits";
import styles from "./WindowSettings.module.css";

interface WindowSettingsProps {
  readonly window: WindowSpec;
  readonly limits: WindowLimits;
  readonly onChange: (change: Partial<WindowSpec>, gesture?: string) => void;
}

/** How many steps, how far back, where, and whether the columns are brought to one scale. */
export function WindowSettings({ window, limits, onChange }: WindowSettingsProps) {
  return (
    <div className={styles.settings} data-controls>
      <NumberField
        label="Steps"
        value={window.steps}
        {...limits.steps}
        slider
        onChange={(steps, gesture) => onChange({ steps }, gesture)}
      />
      <NumberField
        label="Stride of the long window"
        value={window.stride}
        {...limits.stride}
        slider
        onChange={(stride, gesture) => onChange({ stride }, gesture)}
      />
      <NumberField
        label="Window position"
        value={window.position}
        {...limits.position}
        unit={`of ${limits.position.max.toLocaleString("en")}`}
        onChange={(position, gesture) => onChange({ position }, gesture)}
      />
      <Switch
        label="Standardise on the whole series"
        checked={window.standardise}
        onChange={(standardise) => onChange({ standardise })}
      />
    </div>
  );
}
