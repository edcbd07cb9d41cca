import { useMemo } from "react";
import { BRANCHES, type Branch } from "../../../../model/attention/branch";
import type { Windows } from "../../../../model/series/windows";
import { formatWeight } from "../../../../viz/base/format";
import { PaddingStrip } from "../../../../viz/layer/PaddingStrip";
import { Button } from "../../../controls/Button";
import type { Padding } from "../value";
import { paint, stretches } from "./padding";
import styles from "./PaddingPanel.module.css";

interface PaddingPanelProps {
  readonly windows: Windows;
  readonly padding: Padding | undefined;
  readonly nameOf: (branch: Branch, step: number) => string;
  readonly onChange: (padding: Padding, gesture?: string) => void;
}

const TITLES = { short: "Short window", long: "Long window" } as const;
const NONE: Padding = { short: [], long: [] };

/** Declares steps of the windows to be padding, painted on the windows themselves. */
export default function PaddingPanel({ windows, padding = NONE, nameOf, onChange }: PaddingPanelProps) {
  const { steps } = windows;
  const count = padding.short.length + padding.long.length;
  return (
    <div className={styles.padding}>
      <p className={styles.about}>
        Press or drag over steps that shall count as empty, as a window is filled up when a series is too short. A padded
        step is left out: no step looks at it.
      </p>
      {BRANCHES.map((branch) => (
        <div key={branch} className={styles.window}>
          <p className={styles.title} data-branch={branch}>
            {TITLES[branch]}
            <span className={styles.state} role="status">
              {padding[branch].length === 0 ? "every step counts" : `padding: ${padding[branch].length === 1 ? "step" : "steps"} ${stretches(padding[branch])}`}
            </span>
          </p>
          <Strip {...{ windows, branch, nameOf }} padded={padding[branch]} onChange={(padded, gesture) => onChange({ ...padding, [branch]: padded }, gesture)} />
        </div>
      ))}
      {count > 0 && (
        <>
          <p className={styles.about}>
            A padded step has nothing to look at itself. Its row of the map is then even, {formatWeight(1 / steps)} for each of
            the {steps} steps, padded and later ones too. That is how Keras fills such a row; what the branch adds to Z there
            is the mean of all its values.
          </p>
          <div data-controls>
            <Button onClick={() => onChange(NONE)}>Let every step count</Button>
          </div>
        </>
      )}
    </div>
  );
}

interface StripProps extends Pick<PaddingPanelProps, "windows" | "nameOf"> {
  readonly branch: Branch;
  readonly padded: readonly number[];
  readonly onChange: (padded: readonly number[], gesture?: string) => void;
}

function Strip({ windows, branch, padded, nameOf, onChange }: StripProps) {
  const { steps } = windows;
  const { values, width, mask } = windows[branch];
  const declared = useMemo(() => Uint8Array.from({ length: steps }, (_, step) => (padded.includes(step) ? 1 : 0)), [steps, padded]);
  const line = useMemo(() => Float32Array.from({ length: steps }, (_, step) => values[step * width]!), [steps, values, width]);
  return (
    <PaddingStrip
      branch={branch}
      label={`${TITLES[branch]}, steps that are padding`}
      values={line}
      declared={declared}
      mask={mask}
      nameOf={(step) => nameOf(branch, step)}
      onPaint={(from, to, isPadding, gesture) => onChange(paint(padded, from, to, isPadding), gesture)}
    />
  );
}
