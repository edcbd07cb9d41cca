import { Dices } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { BASELINE_MEANINGS } from "../../../../model/attention/analysis/baselines";
import type { Branch } from "../../../../model/attention/branch";
import { CompareMaps, type ComparedPlace } from "../../../../viz/maps/CompareMaps";
import type { Light } from "../../../../viz/pointing/light";
import { Button } from "../../../controls/Button";
import { SelectField } from "../../../controls/SelectField";
import { usePointing } from "../../../notebook/document/pointing";
import { useViewStore } from "../../../notebook/document/view";
import { useIdleWork } from "../heads/useIdleWork";
import { readout } from "../maps/readout";
import { ReadoutLine } from "../maps/ReadoutLine";
import { branchAxis } from "../maps/rows";
import type { PanelProps } from "../panel";
import { BASELINES, findingInWords, type Baseline } from "./baseline";
import { comparedExtras, comparedRows, comparing } from "./compared";
import styles from "./DoubtPanel.module.css";
import { useBaseline } from "./useBaseline";
import { useSentence } from "../../../controls/useSentence";

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
  const said = useSentence(problem);
  const own = attention[branch].maps;
  const axis = useMemo(() => branchAxis(value, branch), [value, branch]);
  const work = useCallback(() => comparing(own, maps, order, steps), [own, maps, order, steps]);
  const latest = useIdleWork(work, "drops the old");
  const compared = latest?.own === own && latest.baseline === maps ? latest : null;
  const { title } = BASELINES.find(({ id }) => id === baseline)!;
  const rows = useMemo(() => comparedRows(branch, title, own, compared), [branch, title, own, compared]);

  const view = useViewStore();
  const { cursor, selection, queries, onLight, onSelect } = usePointing(cell.id, value.seriesId, steps);
  const [place, setPlace] = useState<ComparedPlace | null>(null);
  const point = useCallback(
    (light: Light | null, at: ComparedPlace) => {
      setPlace(light === null ? null : at);
      onLight(light);
    },
    [onLight],
  );
  const told = cursor ?? selection?.at ?? null;
  const tell = (exact: boolean) => {
    if (compared === null || told?.map?.branch !== branch || told.map.head >= heads) return null;
    return readout(value, told, cursor === null ? queries : [], { extras: comparedExtras(compared, title, steps), exact });
  };
  return (
    <div className={styles.panel} data-panel="doubt" aria-busy={compared === null && problem === null}>
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
      {problem !== null && <p role="alert">{said}</p>}
      <p role="status" className={styles.finding}>
        {compared === null ? problem === null && "Running the layer …" : findingInWords(compared.elsewhere, branch, compared.apart)}
      </p>
      <ReadoutLine
        text={tell(false)}
        branch={branch}
        exact={() => tell(true)}
        stuck={queries.length}
        onRelease={() => view.getState().select(null)}
        hint="Point at a map to find the same two steps in all of them, or focus it and use the arrow keys. A click or Space keeps a row."
      />
      <CompareMaps
        {...{ branch, heads, steps, axis, rows, onSelect }}
        light={cursor}
        pointed={cursor?.cellId === cell.id ? place : null}
        selected={queries}
        onLight={point}
      />
    </div>
  );
}
