import { useMemo, useState } from "react";
import type { MapBranch } from "../../../../model/attention/branch";
import { WHOLE_STEPS } from "../../../../model/attention/survey";
import { longWords } from "../../../../words/en/long";
import { useEscape } from "../useEscape";
import { useSteady } from "../../../base/useSteady";
import { SelectField } from "../../../controls/SelectField";
import { usePointing } from "../../../notebook/document/pointing";
import { ColourChoice } from "../maps/colours/ColourChoice";
import { ExportMenu } from "../maps/export/ExportMenu";
import { useTurn } from "../maps/inTurn";
import type { PanelProps } from "../panel";
import { longArrays } from "./surveyArrays";
import styles from "./LongMaps.module.css";
import { OverviewGrid } from "./OverviewGrid";
import { picturesOf, type Pooling } from "./surveyPictures";
import type { LongValue } from "./value";
import { aboutSurvey } from "./surveyInWords";
import { ZoomedMap } from "./ZoomedMap";

export interface LongMapsProps extends Pick<PanelProps, "cell" | "look" | "setLook"> {
  readonly value: LongValue;
}

const POOLINGS: readonly Pooling[] = ["mean", "peak"];

/** The maps of a window that is too long for whole ones: overviews, and one map to zoom into down to its exact cells. */
export default function LongMaps({ cell, value, look, setLook }: LongMapsProps) {
  const { id, title } = cell;
  const { scale, follow, enlarged } = look;
  const { survey } = value;
  const [pooling, setPooling] = useState<Pooling>("mean");
  const turn = useTurn(survey.heads);
  const all = useMemo(() => picturesOf(value, pooling, { scale, follow }), [value, pooling, scale, follow]);
  const pictures = useMemo(() => (turn === null ? all : all.filter(({ branch }) => branch === turn.branch)), [all, turn]);
  const { from, to } = turn ?? { from: 0, to: survey.heads };
  const { cursor, onLight } = usePointing(id, value.seriesId, survey.steps);
  const onChoose = useSteady((branch: MapBranch, head: number) => setLook({ enlarged: { branch, head } }));
  const asked = enlarged === null || enlarged.head < from || enlarged.head >= to ? undefined : pictures.find(({ branch }) => branch === enlarged.branch);
  const chosen = asked ?? pictures[0]!;
  const head = asked === undefined ? from : enlarged!.head;
  // A slide has room for the overviews or for one map, which Escape makes small again.
  const onSlide = turn !== null;
  const isAlone = onSlide && asked !== undefined;
  useEscape(isAlone, () => setLook({ enlarged: null }));
  return (
    <div className={styles.long}>
      <div className={styles.bar}>
        <p className={styles.note}>
          {aboutSurvey(value)} {longWords.others(WHOLE_STEPS)}
        </p>
        <div className={styles.tools} data-controls>
          <SelectField label={longWords.cells} value={pooling} options={POOLINGS.map((each) => ({ value: each, label: longWords.poolings[each] }))} onChange={setPooling} />
          <ColourChoice look={look} setLook={setLook} />
          <ExportMenu arrays={() => longArrays(value)} title={title} />
        </div>
      </div>
      {!isAlone && <OverviewGrid {...{ value, pictures, from, to, onChoose }} chosen={{ branch: chosen.branch, head }} />}
      {(isAlone || !onSlide) && <ZoomedMap key={survey.steps} cellId={id} picture={chosen} light={cursor} colouring={look} {...{ value, pooling, head, onSlide, onLight }} />}
    </div>
  );
}
