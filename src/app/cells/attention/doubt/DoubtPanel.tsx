import Dices from "lucide-react/icons/dices";
import { useMemo, useState } from "react";
import { BRANCHES, type Branch } from "../../../../model/attention/branch";
import { CompareMaps } from "../../../../viz/maps/CompareMaps";
import { useComparedPlace } from "../../../../viz/maps/useComparedPlace";
import { branchesWords } from "../../../../words/en/branches";
import { doubtWords } from "../../../../words/en/doubt";
import { Button } from "../../../controls/Button";
import { Segmented } from "../../../controls/Segmented";
import { SelectField } from "../../../controls/SelectField";
import { usePointing } from "../../../notebook/document/pointing";
import { useViewStore } from "../../../notebook/document/view";
import { readout } from "../maps/readout/readout";
import { ReadoutLine } from "../maps/readout/ReadoutLine";
import { branchAxis } from "../maps/rows";
import { alike, groundOf, useHeldScales, type Ground } from "../maps/colours/useHeldScales";
import type { PanelProps } from "../panel";
import { BASELINES, partAlone } from "../look";
import { findingInWords } from "./baseline";
import { comparedExtras, comparedRows, evenInBoth } from "./compared";
import styles from "./DoubtPanel.module.css";
import { useBaseline } from "./useBaseline";
import { useComparison, useScaleFor } from "./useComparison";
import { useSentence } from "../../../controls/useSentence";

/** Side of a map at most, CSS pixels, where a part is shown alone: the baseline with the maps as they are below it, or the difference. */
const ALONE = { baseline: 120, difference: 240 } as const;

/** The maps beside those of a baseline: what of a pattern is left when its cause is taken away? */
export default function DoubtPanel(props: PanelProps) {
  const { cell, value, look, setLook } = props;
  const { baseline } = look;
  const { attention, request } = value;
  const { heads, steps } = attention;
  const [branch, setBranch] = useState<Branch>("short");
  const [seed, setSeed] = useState(1);
  const made = useBaseline(cell.id, request, branch, baseline, seed);
  const { maps, order, problem } = made;
  const said = useSentence(problem);
  const own = attention[branch].maps;
  const axis = useMemo(() => branchAxis(value, branch), [value, branch]);
  const even = useMemo(() => evenInBoth(request, branch, order), [request, branch, order]);
  const about = `${branch} ${baseline} ${seed}`;
  const scaleFor = useScaleFor(request, even.own, look);
  const latest = useComparison(own, made, steps, about, scaleFor);
  const compared = latest?.own === own && latest.baseline === maps ? latest : null;
  const { title, beside, means } = doubtWords.baselines[baseline];
  const last = latest?.about === about ? latest : null;
  const fresh = useMemo(() => [{ scale: last?.scale ?? scaleFor([own]) }], [last, scaleFor, own]);
  // The baseline comes after the maps: the colours that stay while the window moves are those of both.
  const ground = [...groundOf(props), about];
  const [met, setMet] = useState<Ground>([]);
  const hasMet = alike(met, ground);
  if (compared !== null && !hasMet) setMet(ground);
  const [held] = useHeldScales(fresh, [...ground, hasMet], look);
  const rows = useMemo(() => comparedRows(branch, title, own, compared, held!.scale, even), [branch, title, own, compared, held, even]);

  const view = useViewStore();
  const { cursor, selection, queries, onLight, onSelect } = usePointing(cell.id, value.seriesId, steps);
  const { place, point } = useComparedPlace(onLight);
  const told = cursor ?? selection?.at ?? null;
  const tell = (exact: boolean) => {
    if (compared === null || told?.map?.branch !== branch || told.map.head >= heads) return null;
    return readout(value, told, cursor === null ? queries : [], { extras: comparedExtras(compared, beside, steps), exact });
  };
  const alone = partAlone(["baseline", "difference"], look);
  return (
    <div className={styles.panel} data-panel="doubt" data-part={alone} aria-busy={compared === null && problem === null}>
      {alone === null && <p className={styles.purpose}>{doubtWords.purpose}</p>}
      {alone === null && (
        <div className={styles.choice} data-controls>
          <Segmented label={doubtWords.compare} value={baseline} options={BASELINES.map((id) => ({ value: id, label: doubtWords.baselines[id].label }))} onChange={(next) => setLook({ baseline: next })} />
          <SelectField label={doubtWords.branch} value={branch} options={BRANCHES.map((each) => ({ value: each, label: branchesWords.titles[each] }))} onChange={setBranch} />
          {baseline !== "uniform" && (
            <Button icon={<Dices size={16} aria-hidden />} onClick={() => setSeed((before) => before + 1)}>
              {doubtWords.again}
            </Button>
          )}
        </div>
      )}
      {alone === null && <p className={styles.meaning}>{means}</p>}
      {problem !== null && <p role="alert">{said}</p>}
      <p role="status" className={styles.finding}>
        {compared === null ? problem === null && doubtWords.running : findingInWords(compared.elsewhere, branch, compared.apart)}
      </p>
      <ReadoutLine
        text={tell(false)}
        branch={branch}
        exact={() => tell(true)}
        stuck={queries.length}
        onRelease={() => view.getState().select(null)}
        hint={doubtWords.hint}
      />
      <CompareMaps
        {...{ branch, heads, steps, axis, onSelect }}
        rows={alone === null ? rows : rows.filter(({ palette }) => (palette === "signed") === (alone === "difference")).toReversed()}
        {...(alone !== null && { largest: ALONE[alone] })}
        light={cursor}
        pointed={cursor?.cellId === cell.id ? place : null}
        selected={queries}
        onLight={point}
      />
    </div>
  );
}
