import { useMemo, useRef } from "react";
import { seriesWords } from "../../../words/en/series";
import { Button } from "../../controls/Button";
import type { CellViewProps } from "../../notebook/document/kind";
import { ChoiceStatus } from "./source/ChoiceStatus";
import { FileInput } from "./source/FileInput";
import { SeriesExports } from "./SeriesExports";
import { SeriesNotices } from "./SeriesNotices";
import styles from "./SeriesView.module.css";
import { inspecting, InspectProvider } from "./source/seen/inspectContext";
import type { SeriesLook } from "./look";
import { SourcePanel } from "./source/SourcePanel";
import type { SeriesSpec } from "./spec";
import { useDropAndPaste } from "./source/useDropAndPaste";
import { askedKind, useQuestionMark } from "./source/useQuestionMark";
import { useSeriesKeys } from "./source/useSeriesKeys";
import { useSeriesSource } from "./source/useSeriesSource";
import type { SeriesValue } from "./value";
import { WindowPanel } from "./windows/WindowPanel";
import { seriesInWords } from "./windowsInWords";

/** Where the series comes from, the whole of it with both windows, and the windows' settings; folded, what it is, and it still takes files. */
export function SeriesView(props: CellViewProps<SeriesSpec, SeriesValue, SeriesLook>) {
  const { cell, state, look, setLook, update, reportProblem, folded, files, readers } = props;
  const { value } = state;
  const { pick, picker, readFiles, panel, status, settled } = useSeriesSource(props);
  const frame = useRef<HTMLDivElement>(null);
  const isOver = useDropAndPaste(frame, readFiles, reportProblem);
  useQuestionMark(frame, askedKind(status.choice, panel.tables));
  useSeriesKeys(frame, settled, panel.tables, pick);
  const inspect = useMemo(() => inspecting({ files, readers }), [files, readers]);

  return (
    <InspectProvider value={inspect}>
      <div ref={frame} className={styles.series}>
        {isOver && <p className={styles.drop}>{seriesWords.drop}</p>}
        <FileInput ref={picker} data-upload="series" aria-label={seriesWords.file} multiple onFiles={readFiles} />
        {!folded && look.settings && <SourcePanel {...panel} />}
        <ChoiceStatus {...status} />
        {folded && value !== undefined && <p className={styles.line}>{seriesInWords(cell.spec, value)}</p>}
        {!folded && value === undefined && <div className={styles.waiting} aria-hidden="true" />}
        {!folded && value !== undefined && (
          <>
            <WindowPanel id={cell.id} spec={cell.spec} value={value} {...{ look, setLook, update }} />
            <SeriesNotices {...value.series} />
            <div className={styles.exports} data-chrome>
              <Button data-controls onClick={() => setLook({ settings: !look.settings })}>{look.settings ? seriesWords.settings.hide : seriesWords.settings.show}</Button>
              {look.settings && <SeriesExports title={cell.title} series={value.series} />}
            </div>
          </>
        )}
      </div>
    </InspectProvider>
  );
}
