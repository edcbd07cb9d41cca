import { memo, useMemo } from "react";
import { branchShares, type BranchShare } from "../../../../model/attention/analysis/branchShare";
import { branchShareInWords } from "../speech";
import type { Light } from "../../../../viz/pointing/light";
import type { OnSelect } from "../../../../viz/pointing/brush";
import { StrengthLines } from "../../../../viz/charts/lines/StrengthLines";
import { mapsPanelWords } from "../../../../words/en/mapsPanel";
import { useAtRest } from "../../../base/useAtRest";
import { Explained } from "../../../controls/glossary/Term";
import type { AttentionValue } from "../value";
import styles from "./MapsPanel.module.css";

export interface SharesInZProps {
  readonly value: AttentionValue;
  /** The value changes many times a second: the curves follow, and the sentence waits. */
  readonly moving: boolean;
  readonly light: Light | null;
  readonly selected: readonly number[];
  readonly onLight: (light: Light | null) => void;
  readonly onSelect: OnSelect;
  /** Without what explains them: beside a text that does. */
  readonly bare: boolean;
}

/** What the sum of maps cannot say: how much of Z each branch brings. */
export function SharesInZ({ value, moving, light, selected, onLight, onSelect, bare }: SharesInZProps) {
  const shares = useMemo(() => branchShares(value.attention), [value]);
  const step = light?.query ?? selected.at(-1) ?? value.attention.steps - 1;
  const told = useAtRest(step, moving);
  const share = useAtRest(shares[step], moving);
  return (
    <section className={styles.shares} aria-label={mapsPanelWords.shares.region} data-detail>
      <Told {...{ share, bare }} step={told} />
      <StrengthLines {...{ shares, light, selected, onLight, onSelect }} />
    </section>
  );
}

const Told = memo(function Told({ step, share, bare }: { readonly step: number; readonly share: BranchShare | undefined; readonly bare: boolean }) {
  const words = mapsPanelWords.shares;
  return (
    <>
      <h3>
        <Explained text={words.title} />
      </h3>
      {!bare && (
        <p className={styles.note}>
          <Explained text={words.note} />
        </p>
      )}
      {share !== undefined && <p className={styles.told}>{words.step(step + 1, branchShareInWords(share))}</p>}
    </>
  );
});
