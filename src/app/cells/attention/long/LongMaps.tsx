import { useCallback, useMemo, useState } from "react";
import type { MapBranch } from "../../../../model/attention/branch";
import { WHOLE_STEPS } from "../../../../model/attention/survey";
import { longWords } from "../../../../words/en/long";
import { SelectField } from "../../../controls/SelectField";
import { usePointing } from "../../../notebook/document/pointing";
import { ColourChoice } from "../maps/colours/ColourChoice";
import { ExportMenu } from "../maps/export/ExportMenu";
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
  const pictures = useMemo(() => picturesOf(value, pooling, { scale, follow }), [value, pooling, scale, follow]);
  const { cursor, onLight } = usePointing(id, value.seriesId, survey.steps);
  const onChoose = useCallback((branch: MapBranch, head: number) => setLook({ enlarged: { branch, head } }), [setLook]);
  const chosen = pictures.find(({ branch }) => branch === enlarged?.branch) ?? pictures[0]!;
  const head = enlarged !== null && enlarged.head < survey.heads ? enlarged.head : 0;
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
      <OverviewGrid {...{ value, pictures, onChoose }} chosen={{ branch: chosen.branch, head }} />
      <ZoomedMap key={survey.steps} cellId={id} picture={chosen} light={cursor} colouring={look} {...{ value, pooling, head, onLight }} />
    </div>
  );
}
