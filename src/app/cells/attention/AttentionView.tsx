import { Suspense } from "react";
import { controlsWords } from "../../../words/en/controls";
import { panelsWords } from "../../../words/en/panels";
import { useSteady } from "../../base/useSteady";
import { Boundary } from "../../controls/Boundary";
import { Button } from "../../controls/Button";
import { preloadable } from "../../controls/preloadable";
import { Tabs } from "../../controls/Tabs";
import type { CellViewProps } from "../../notebook/document/kind";
import type { LayerValue } from "../layer/value";
import type { SeriesValue } from "../series/value";
import styles from "./AttentionView.module.css";
import { TrainHere } from "./TrainHere";
import { ExportMenu } from "./maps/export/ExportMenu";
import { arraysOf } from "./maps/export/mapArrays";
import { isLong, type LongValue } from "./long/value";
import { panels } from "./panels";
import type { AttentionLook } from "./look";
import { canTrain } from "./panel";
import { useKeptRows } from "./useKeptRows";
import { useOneAtATime } from "./useOneAtATime";
import type { AttentionValue } from "./value";

/** Loaded for the first window that is too long for whole maps. */
const LongPanels = preloadable(() => import("./long/LongPanels")).View;

/** The maps of the window on show, and the panels that work with them. */
export function AttentionView({ cell, state, inputs, look, setLook, setLookOf, tryOut, edit, goTo }: CellViewProps<object, AttentionValue | LongValue, AttentionLook>) {
  const { value } = state;
  useKeptRows({
    cellId: cell.id,
    seriesId: value?.seriesId ?? "",
    steps: value === undefined ? 0 : isLong(value) ? value.survey.steps : value.attention.steps,
    rows: look.rows,
    setLook,
  });
  const panel = panels.find(({ id }) => id === look.panel) ?? panels[0]!;
  const isAlone = useOneAtATime(panel.id);
  const arrays = useSteady(() => (value === undefined || isLong(value) ? [] : arraysOf(value)));
  const read = {
    series: inputs["series"] as SeriesValue | undefined,
    layer: inputs["layer"] as LayerValue | undefined,
  };
  if (value === undefined) return <div className={styles.waiting} aria-hidden="true" />;
  if (isLong(value)) {
    return (
      <Suspense fallback={<div className={styles.waiting} aria-hidden="true" data-coming />}>
        <LongPanels {...{ cell, value, look, setLook, edit }} inputs={read} />
      </Suspense>
    );
  }
  return (
    <Tabs
      label={panelsWords.tabs}
      tabs={panels.map(({ id }) => ({ id, label: panelsWords[id].label, hint: panelsWords[id].purpose }))}
      current={panel.id}
      onChange={(id) => setLook({ panel: id, focus: null })}
      aside={
        <>
          {canTrain(read.series, read.layer) && <TrainHere {...{ cell, edit, goTo }} series={read.series} />}
          <ExportMenu arrays={arrays} title={cell.title} />
        </>
      }
    >
      <Boundary key={panel.id} what={controlsWords.parts.panel} causes={[look, value]}>
        <Suspense fallback={<div className={styles.waiting} aria-hidden="true" data-coming />}>
          {isAlone && <panel.View {...{ cell, value, look, setLook, setLookOf, tryOut, edit }} inputs={read} />}
          {look.focus !== null && (
            <Button look="quiet" className={styles.whole} onClick={() => setLook({ focus: null })}>
              {panelsWords.whole}
            </Button>
          )}
        </Suspense>
      </Boundary>
    </Tabs>
  );
}
