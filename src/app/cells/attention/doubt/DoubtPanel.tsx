import { Dices } from "lucide-react";
import { useMemo, useState } from "react";
import { BASELINE_MEANINGS, differenceMaps } from "../../../../model/attention/analysis/baselines";
import type { Branch } from "../../../../model/attention/branch";
import { CompareMaps } from "../../../../viz/CompareMaps";
import { signedDomain } from "../../../../viz/MatrixStrip";
import { Button } from "../../../controls/Button";
import { SelectField } from "../../../controls/SelectField";
import { branchAxis, domainOf } from "../maps/rows";
import type { PanelProps } from "../panel";
import { BASELINES, elsewhere, findingInWords, putBack, type Baseline } from "./baseline";
import styles from "./DoubtPanel.module.css";
import { useBaseline } from "./useBaseline";

const BRANCHES = [
  { value: "short", label: "Short" },
  { value: "long", label: "Long" },
] as const;

/** The maps beside those of a baseline: what of a pattern is left when its cause is taken away? */
export default function DoubtPanel({ cell, value }: PanelProps) {
  const { attention, request } = value;
  const { heads, steps } = attention;
  const [baseline, setBaseline] = useState<Baseline>("shuffled");
  const [branch, setBranch] = useState<Branch>("short");
  const [seed, setSeed] = useState(1);
  const { maps, order, problem } = useBaseline(cell.id, request, branch, baseline, seed);
  const own = attention[branch].maps;
  const axis = useMemo(() => branchAxis(value, branch), [value, branch]);
  const difference = useMemo(() => (maps?.length === own.length ? differenceMaps(own, maps) : null), [own, maps]);
  const apart = useMemo(() => {
    if (maps?.length !== own.length || order?.length !== steps) return null;
    return differenceMaps(own, putBack(maps, order)).reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  }, [own, maps, order, steps]);
  // One scale for both, or they could not be compared.
  const domain = useMemo(() => {
    const [low, high] = domainOf(own, 1, true);
    if (maps === null) return [low, high] as const;
    const [otherLow, otherHigh] = domainOf(maps, 1, true);
    // Even weights are all alike: their domain would be 0 to 1 and wash out the other.
    return otherHigh === 1 && otherLow === 0 ? ([low, high] as const) : ([Math.min(low, otherLow), Math.max(high, otherHigh)] as const);
  }, [own, maps]);
  const apartDomain = useMemo(() => (difference === null ? ([-1, 1] as const) : signedDomain(difference)), [difference]);
  const { title } = BASELINES.find(({ id }) => id === baseline)!;
  return (
    <div className={styles.panel} data-panel="doubt" aria-busy={difference === null && problem === null}>
      <p className={styles.purpose}>
        Does a pattern in the maps mean anything? Look at the same maps with its cause taken away: what is still there was never due to it.
      </p>
      <div className={styles.choice} data-controls>
        <div role="group" aria-label="Compare with" className={styles.baselines}>
          {BASELINES.map(({ id, label }) => (
            <button key={id} type="button" className={styles.baseline} aria-pressed={id === baseline} onClick={() => setBaseline(id)}>
              {label}
            </button>
          ))}
        </div>
        <SelectField label="Branch" value={branch} options={BRANCHES} onChange={setBranch} />
        {baseline !== "uniform" && (
          <Button icon={<Dices size={16} aria-hidden />} onClick={() => setSeed((before) => before + 1)}>
            Draw again
          </Button>
        )}
      </div>
      <p className={styles.meaning}>{BASELINE_MEANINGS[baseline]}</p>
      {problem !== null && <p role="alert">{problem}</p>}
      <p role="status" className={styles.finding}>
        {difference === null ? "Running the layer …" : findingInWords(elsewhere(difference, steps), branch, apart)}
      </p>
      <CompareMaps
        {...{ heads, steps }}
        rows={[
          { title: "As it is", values: own, palette: branch, domain, axis, measure: "attention weight" },
          { title, values: maps, palette: branch, domain, axis: baseline === "shuffled" ? null : axis, measure: "attention weight" },
          { title: "Difference", values: difference, palette: "signed", domain: apartDomain, axis, measure: "as it is, less baseline" },
        ]}
      />
    </div>
  );
}
