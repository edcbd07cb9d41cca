import Download from "lucide-react/icons/download";
import { forecastWords } from "../../../words/en/forecast";
import { download } from "../../base/download";
import { downloadCsv } from "../../base/tables/downloadCsv";
import { fileNameOf } from "../../base/fileName";
import { loadPart } from "../../base/loadPart";
import { owned } from "../../base/owned";
import { Button } from "../../controls/Button";
import { Menu } from "../../controls/Menu";
import { errorsTable } from "./errorsTable";
import { forecastArrays } from "./forecastArrays";
import type { ForecastValue } from "./value";

interface ForecastExportsProps {
  /** The cell's title; files are named after it. */
  readonly title: string;
  readonly value: ForecastValue;
}

/** What can be taken away from a forecast. */
export function ForecastExports({ title, value }: ForecastExportsProps) {
  const words = forecastWords.export;
  const saveForecasts = async () => {
    const { writeNpz } = await loadPart(() => import("../../../model/files/writeNpz"));
    const bytes = await writeNpz(forecastArrays(value));
    download(new Blob([bytes], { type: "application/zip" }), fileNameOf(title, ".npz", "forecasts"));
  };
  const saveProgram = async () => {
    const { firstLosses, writeKerasProgram } = await loadPart(() => import("./kerasProgram"));
    const losses = await firstLosses(value.series, value.prepared.settings);
    const bytes = await writeKerasProgram(value.prepared, losses);
    download(new Blob([bytes], { type: "application/zip" }), fileNameOf(title, "-keras.zip", "forecast"));
  };
  return (
    <Menu
      trigger={<Button icon={<Download size={16} aria-hidden />}>{words.title}</Button>}
      groups={() => [
        [
          { id: "csv", label: words.errors, run: () => downloadCsv(errorsTable(value), fileNameOf(title, ".csv", "errors")) },
          { id: "npz", label: words.forecasts, run: () => owned(saveForecasts()) },
          { id: "keras", label: words.keras, run: () => owned(saveProgram()) },
        ],
      ]}
    />
  );
}
