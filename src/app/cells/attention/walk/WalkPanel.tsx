import { useMemo, useState } from "react";
import { keysOf } from "../../../../viz/maps/columnLayout";
import { BRANCHES } from "../../../../model/attention/branch";
import type { StepPointing } from "../../../../viz/pointing/stepPointer";
import { branchesWords } from "../../../../words/en/branches";
import { walkWords } from "../../../../words/en/walk";
import { usePointing } from "../../../notebook/document/pointing";
import { useViewStore } from "../../../notebook/document/view";
import { Explained } from "../../../controls/glossary/Term";
import { NumberField } from "../../../controls/NumberField";
import { StepField } from "../../../controls/StepField";
import { SelectField } from "../../../controls/SelectField";
import type { AnalysedPass } from "../analyst/protocol";
import { useAnswer } from "../analyst/useAnswer";
import { branchAxis } from "../maps/rows";
import { partAlone } from "../look";
import type { PanelProps } from "../panel";
import { Station } from "./Station";
import { STATION_IDS, strongestKey } from "./stations";
import { Steering } from "./Steering";
import { RowOnMap } from "./RowOnMap";
import { usePlay } from "./usePlay";
import styles from "./WalkPanel.module.css";

/** One query's way through one head, station by station, to the number on screen. */
export default function WalkPanel(props: PanelProps) {
  const { cell, value } = props;
  const { attention, request } = value;
  const { heads, steps, units } = attention;
  // Begins at the row that was clicked last on a map.
  const view = useViewStore();
  const [start] = useState(() => view.getState().selection?.at ?? null);
  const [branch, setBranch] = useState<"short" | "long">(start?.map?.branch === "long" ? "long" : "short");
  const [chosenHead, setHead] = useState(start?.map?.head ?? 0);
  const [chosenQuery, setQuery] = useState(start?.query ?? Infinity);
  const [chosenKey, setKey] = useState<number | null>(null);
  const [chosenUnit, setUnit] = useState(0);
  const head = Math.min(chosenHead, heads - 1);
  const query = Math.min(chosenQuery, steps - 1);
  const unit = Math.min(chosenUnit, units - 1);

  const subject = useMemo<AnalysedPass>(() => ({ request, attention }), [request, attention]);
  const question = useMemo(() => ({ ask: "walk" as const, branch, head, query }), [branch, head, query]);
  const answered = useAnswer<"walk">(`${cell.id}/walk`, subject, question);
  const walk = answered?.subject === subject ? answered.answer : null;
  const axis = useMemo(() => branchAxis(value, walk?.branch ?? branch), [value, walk, branch]);
  const key = walk === null ? 0 : Math.min(chosenKey ?? strongestKey(walk), steps - 1);
  const followed = useMemo(() => ({ key, unit }), [key, unit]);
  const play = usePlay(STATION_IDS.length);
  const id = STATION_IDS[play.at]!;
  const { cursor, onLight } = usePointing(cell.id, value.seriesId, steps);
  // Of the walk on show, which during a change may be the one before.
  const shown = walk ?? { branch, head, query };
  const pointing: StepPointing = {
    lit: cursor?.keys[shown.branch] ?? null,
    onPoint: (step) =>
      onLight(step === null ? null : { map: { branch: shown.branch, head: shown.head }, query: shown.query, keys: keysOf(shown.branch, step) }),
    onPick: id === "input" || id === "hidden" ? setQuery : setKey,
  };
  const alone = partAlone(["station"], props.look);
  return (
    <div className={styles.panel} data-panel="walk" data-part={alone} data-branch={branch} aria-busy={walk === null || answered?.question !== question}>
      {alone === null && (
        <>
          <p className={styles.purpose}>
            <Explained text={walkWords.purpose} />
          </p>
          <div className={styles.choice} data-controls>
            <SelectField label={walkWords.branch} value={branch} options={BRANCHES.map((each) => ({ value: each, label: branchesWords.titles[each] }))} onChange={setBranch} />
            <NumberField label={walkWords.head} value={head} min={0} max={heads - 1} onChange={setHead} />
            <StepField label={walkWords.query} step={query} steps={steps} onChange={setQuery} />
            <StepField label={walkWords.key} step={key} steps={steps} onChange={setKey} />
            <NumberField label={walkWords.unit(units)} value={unit} min={0} max={units - 1} onChange={setUnit} />
          </div>
        </>
      )}
      <Steering {...play} />
      {walk !== null && (
        <Station {...{ id, walk, followed, axis, pointing }} place={play.at} request={answered!.subject.request} output={attention.output}>
          <RowOnMap panel={props} branch={shown.branch} head={shown.head} query={shown.query} light={cursor} onLight={onLight} onQuery={setQuery} />
        </Station>
      )}
    </div>
  );
}
