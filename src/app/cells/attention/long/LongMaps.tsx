import { useCallback, useMemo, useState } from "react";
import type { MapBranch } from "../../../../model/attention/branch";
import { longWords } from "../../../../words/en/long";
import { mapsPanelWords } from "../../../../words/en/mapsPanel";
import { SelectField } from "../../../controls/SelectField";
import { Switch } from "../../../controls/Switch";
import { usePointing } from "../../../notebook/document/pointing";
import { ExportMenu } from "../maps/ExportMenu";
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
  const { stretch, enlarged } = look;
  const { survey } = value;
  const [pooling, setPooling] = useState<Pooling>("mean");
  const pictures = useMemo(() => picturesOf(value, pooling, stretch), [value, pooling, stretch]);
  const { cursor, onLight } = usePointing(id, value.seriesId, survey.steps);
  const onChoose = useCallback((branch: MapBranch, head: number) => setLook({ enlarged: { branch, head } }), [setLook]);
  const chosen = pictures.find(({ branch }) => branch === enlarged?.branch) ?? pictures[0]!;
  const head = enlarged !== null && enlarged.head < survey.heads ? enlarged.head : 0;
  return (
    <div className={styles.long}>
      <div className={styles.bar}>
        <p className={styles.note}>{aboutSurvey(value)}</p>
        <div className={styles.tools} data-controls>
          <SelectField label={longWords.cells} value={pooling} options={POOLINGS.map((each) => ({ value: each, label: longWords.poolings[each] }))} onChange={setPooling} />
          <Switch label={mapsPanelWords.stretch} checked={stretch} onChange={(next) => setLook({ stretch: next })} />
          <ExportMenu arrays={() => longArrays(value)} title={title} />
        </div>
      </div>
      <OverviewGrid {...{ value, pictures, onChoose }} chosen={{ branch: chosen.branch, head }} />
      <ZoomedMap key={survey.steps} cellId={id} picture={chosen} light={cursor} {...{ value, pooling, head, onLight }} />
    </div>
  );
}
