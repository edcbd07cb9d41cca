import RotateCcw from "lucide-react/icons/rotate-ccw";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { BRANCHES, type Branch } from "../../../../model/attention/branch";
import { mixerWords } from "../../../../words/en/mixer";
import { Button } from "../../../controls/Button";
import { Switch } from "../../../controls/Switch";
import { useSentence } from "../../../controls/useSentence";
import { usePointing } from "../../../notebook/document/pointing";
import { useViewStore } from "../../../notebook/document/view";
import { branchAxis } from "../maps/rows";
import { featuresOf } from "../../layer/value";
import { groundOf } from "../maps/colours/useHeldScales";
import { partAlone } from "../look";
import type { PanelProps } from "../panel";
import { ChangeOfOutput } from "./ChangeOfOutput";
import { BranchMixer } from "./BranchMixer";
import { LiftSeries } from "./LiftSeries";
import { MeasureTable } from "./MeasureTable";
import styles from "./MixerPanel.module.css";
import { isAtRest } from "./mixerState";
import { useMixer } from "./useMixer";
import { OcclusionPart } from "./OcclusionPart";
import { RowByHand } from "./RowByHand";
import { useMixed } from "./useMixed";

/** Turns heads off, bends rows, moves points of the series, and shows at once what that does to Z. */
export default function MixerPanel(props: PanelProps) {
  const { cell, value, look } = props;
  const { attention, request } = value;
  const { heads, steps } = attention;
  const [mixer, turn] = useMixer(props);
  const mixed = useMixed(props, mixer);
  const said = useSentence(mixed.problem);
  // The maps may lag behind Z and the row under the pointer while a drag goes on.
  const mapsNow = useDeferredValue(mixed.now);
  const { cursor, onLight } = usePointing(cell.id, value.seriesId, steps);
  const { row, setRow, onChoose } = useChosenRow(steps);
  const head = Math.min(row.head, heads - 1);
  const query = Math.min(row.query, steps - 1);
  const axis = useMemo(() => branchAxis(value, row.branch), [value, row.branch]);
  const causal = mixer.causal ?? request.causal;
  const turnedRequest = useMemo(() => ({ ...request, causal }), [request, causal]);
  const ground = [...groundOf(props), causal];
  const desk = (branch: Branch) => (
    <BranchMixer
      key={branch}
      {...{ branch, mixer, onChoose, turn, ground }}
      request={turnedRequest}
      colouring={look}
      light={cursor}
      now={mapsNow}
      before={attention}
      chosen={row.branch === branch ? head : null}
    />
  );
  const parts = {
    desk: BRANCHES.map(desk),
    row: (
      <RowByHand
        branch={row.branch}
        {...{ head, query, request, axis, mixer, turn, onLight }}
        light={cursor}
        onQuery={(query) => setRow((before) => ({ ...before, query }))}
        before={attention}
        now={mixed.now}
      />
    ),
    z: <ChangeOfOutput before={attention} now={mixed.now} light={cursor} onLight={onLight} />,
    cover: <OcclusionPart cellId={cell.id} {...{ value, query, onLight }} />,
  };
  const alone = partAlone(["desk", "row", "z", "cover"], look);
  const frame = { className: styles.panel, "data-panel": "mixer", "aria-busy": !mixed.settled && mixed.problem === null };
  if (alone !== null) {
    return (
      <div {...frame} data-part={alone}>
        {mixed.problem !== null && <p role="alert">{said}</p>}
        {parts[alone]}
      </div>
    );
  }
  return (
    <div {...frame}>
      <div className={styles.bar}>
        <p className={styles.purpose}>{mixerWords.purpose}</p>
        <div className={styles.choice} data-controls>
          <Switch
            label={mixerWords.causal}
            checked={causal}
            onChange={(to) => turn({ do: "causal", to, layer: request.causal })}
          />
          <Button
            look={isAtRest(mixer) ? "plain" : "primary"}
            icon={<RotateCcw size={16} aria-hidden />}
            disabled={isAtRest(mixer)}
            onClick={() => turn({ do: "reset" })}
          >
            {mixerWords.reset}
          </Button>
        </div>
      </div>
      {mixed.problem !== null && <p role="alert">{said}</p>}
      <div className={styles.columns}>
        <div className={styles.controls}>
          {parts.desk}
          <p className={styles.note}>{mixerWords.note}</p>
          {parts.row}
          {props.inputs.layer === undefined || featuresOf(props.inputs.layer) === null ? (
            <LiftSeries {...{ value, mixer, turn, onLight }} windows={mixed.windows} light={cursor} />
          ) : (
            <p className={styles.note}>{mixerWords.series.trained}</p>
          )}
        </div>
        <div className={styles.follows}>
          {parts.z}
        </div>
      </div>
      <div className={styles.columns}>
        {parts.cover}
        <section className={styles.part} aria-label={mixerWords.measures.region}>
          <h3 className={styles.title}>{mixerWords.measures.title}</h3>
          {mixed.measures !== null && mixed.measuresBefore !== null && (
            <MeasureTable before={mixed.measuresBefore} now={mixed.measures} {...{ value }} />
          )}
        </section>
      </div>
    </div>
  );
}

/** The row that is turned; begins at the one that was kept last, of one branch's map or of all. Apart: what is kept here would keep the panel's first maps, too. */
function useChosenRow(steps: number) {
  const view = useViewStore();
  const [row, setRow] = useState(() => {
    const at = view.getState().selection?.at;
    const branch: Branch = at?.map?.branch === "long" ? "long" : "short";
    return { branch, head: at?.map?.head ?? 0, query: at?.query ?? steps - 1 };
  });
  const onChoose = useCallback((branch: Branch, head: number) => setRow((before) => ({ ...before, branch, head })), []);
  return { row, setRow, onChoose };
}
