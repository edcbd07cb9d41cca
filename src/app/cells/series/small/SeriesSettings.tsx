import { useMemo } from "react";
import type { CellViewProps } from "../../../notebook/document/kind";
import { ChoiceStatus } from "../source/ChoiceStatus";
import { FileInput } from "../source/FileInput";
import { inspecting, InspectProvider } from "../source/seen/inspectContext";
import { SourcePanel } from "../source/SourcePanel";
import { useSeriesSource } from "../source/useSeriesSource";
import type { SeriesSpec } from "../spec";
import type { SeriesValue } from "../value";
import { useWindows } from "../windows/useWindows";
import { WindowSettings } from "../windows/WindowSettings";
import { seriesWords } from "../../../../words/en/series";

/** Which series it is and how the windows are cut: the same controls as in the series cell. */
export default function SeriesSettings(props: CellViewProps<SeriesSpec, SeriesValue>) {
  const { cell, state, update, files, readers } = props;
  const inspect = useMemo(() => inspecting({ files, readers }), [files, readers]);
  const { picker, readFiles, panel, status } = useSeriesSource(props);
  return (
    <InspectProvider value={inspect}>
      <FileInput ref={picker} aria-label={seriesWords.file} multiple onFiles={readFiles} />
      <SourcePanel {...panel} />
      <ChoiceStatus {...status} />
      {state.value !== undefined && <Windows {...{ cell, update }} value={state.value} />}
    </InspectProvider>
  );
}

type WindowsProps = Pick<CellViewProps<SeriesSpec>, "cell" | "update"> & { readonly value: SeriesValue };

function Windows({ cell: { spec }, value, update }: WindowsProps) {
  const { limits, change } = useWindows(spec, value, update);
  return <WindowSettings window={spec.window} limits={limits} onChange={change} />;
}
