import { Download } from "lucide-react";
import { forecastWords } from "../../../words/en/forecast";
import { download } from "../../base/download";
import { downloadCsv } from "../../base/downloadCsv";
import { fileNameOf } from "../../base/fileName";
import { loadPart } from "../../base/loadPart";
import { owned } from "../../base/owned";
import { Button } from "../../controls/Button";
import { Menu } from "../../controls/Menu";
import { errorsTable } from "./errorsTable";
import { forecastArrays } from "./forecastArrays";
import type { ForecastValue } from "./value";

interface ExportMenuProps {
  /** The cell's title; files are named after it. */
  readonly title: string;
  readonly value: ForecastValue;
}

/** What can be taken away from a forecast. */
export function ExportMenu({ title, value }: ExportMenuProps) {
  const words = forecastWords.export;
  const saveForecasts = async () => {
    const { writeNpz } = await loadPart(() => import("../../../model/files/writeNpz"));
    const bytes = await writeNpz(forecastArrays(value));
    download(new Blob([bytes], { type: "application/zip" }), fileNameOf(title, ".npz", "forecasts"));
  };
  return (
    <Menu
      trigger={<Button icon={<Download size={16} aria-hidden />}>{words.title}</Button>}
      groups={() => [
        [
          { id: "csv", label: words.errors, run: () => downloadCsv(errorsTable(value), fileNameOf(title, ".csv", "errors")) },
          { id: "npz", label: words.forecasts, run: () => owned(saveForecasts()) },
        ],
      ]}
    />
  );
}
