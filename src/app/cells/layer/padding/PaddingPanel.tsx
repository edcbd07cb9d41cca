import { useMemo } from "react";
import { BRANCHES, type Branch } from "../../../../model/attention/branch";
import type { Windows } from "../../../../model/series/windows";
import { formatWeight } from "../../../../viz/base/format";
import { PaddingStrip } from "../../../../viz/layer/PaddingStrip";
import { paddingWords } from "../../../../words/en/padding";
import { Button } from "../../../controls/Button";
import { MOST_PADDED } from "../spec";
import type { Padding } from "../value";
import { paint } from "./padding";
import { stretches } from "./stretches";
import styles from "./PaddingPanel.module.css";

interface PaddingPanelProps {
  readonly windows: Windows;
  readonly padding: Padding | undefined;
  readonly nameOf: (branch: Branch, step: number) => string;
  readonly onChange: (padding: Padding, gesture?: string) => void;
}

const NONE: Padding = { short: [], long: [] };

/** Declares steps of the windows to be padding, painted on the windows themselves. */
export default function PaddingPanel({ windows, padding = NONE, nameOf, onChange }: PaddingPanelProps) {
  const { steps } = windows;
  const count = padding.short.length + padding.long.length;
  return (
    <div className={styles.padding}>
      <p className={styles.about}>{steps > MOST_PADDED ? paddingWords.tooLong(MOST_PADDED) : paddingWords.about}</p>
      {(steps > MOST_PADDED ? [] : BRANCHES).map((branch) => (
        <div key={branch} className={styles.window}>
          <p className={styles.title} data-branch={branch}>
            {paddingWords.windows[branch]}
            <span className={styles.state} role="status">
              {stateOf(padding[branch])}
            </span>
          </p>
          <Strip {...{ windows, branch, nameOf }} padded={padding[branch]} onChange={(padded, gesture) => onChange({ ...padding, [branch]: padded }, gesture)} />
        </div>
      ))}
      {count > 0 && (
        <>
          <p className={styles.about}>{paddingWords.evenRow(formatWeight(1 / steps), steps)}</p>
          <div data-controls>
            <Button onClick={() => onChange(NONE)}>{paddingWords.clear}</Button>
          </div>
        </>
      )}
    </div>
  );
}

function stateOf(padded: readonly number[]): string {
  if (padded.length === 0) return paddingWords.all;
  return padded.length === 1 ? paddingWords.one(stretches(padded)) : paddingWords.some(stretches(padded));
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
      label={paddingWords.strips[branch]}
      values={line}
      declared={declared}
      mask={mask}
      nameOf={(step) => nameOf(branch, step)}
      onPaint={(from, to, isPadding, gesture) => onChange(paint(padded, from, to, isPadding), gesture)}
    />
  );
}
