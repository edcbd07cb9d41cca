import { useMemo } from "react";
import { branchShares } from "../../../../model/attention/analysis/branchShare";
import { branchShareInWords } from "../../../../model/attention/analysis/speech";
import type { Light } from "../../../../viz/pointing/light";
import type { OnSelect } from "../../../../viz/pointing/brush";
import { StrengthLines } from "../../../../viz/charts/StrengthLines";
import type { AttentionValue } from "../value";
import styles from "./MapsPanel.module.css";

export interface SharesInZProps {
  readonly value: AttentionValue;
  readonly light: Light | null;
  readonly selected: readonly number[];
  readonly onLight: (light: Light | null) => void;
  readonly onSelect: OnSelect;
}

/** What the sum of maps cannot say: how much of Z each branch brings. */
export function SharesInZ({ value, light, selected, onLight, onSelect }: SharesInZProps) {
  const shares = useMemo(() => branchShares(value.attention), [value]);
  const step = light?.query ?? selected.at(-1) ?? value.attention.steps - 1;
  const share = shares[step];
  return (
    <section className={styles.shares} aria-label="Share of each branch in Z">
      <h3>What each branch brings to the output Z</h3>
      <p className={styles.note}>
        A sum of maps is not the map of Z: heads of the two branches have values and output weights of their own. This is exact
        instead: at each step Z is the short output plus the long one. Both are vectors: the longer one weighs more, and where they
        point against each other they cancel.
      </p>
      {share !== undefined && (
        <p className={styles.told}>
          Step {step}: {branchShareInWords(share)}
        </p>
      )}
      <StrengthLines {...{ shares, light, selected, onLight, onSelect }} />
    </section>
  );
}
