import Download from "lucide-react/icons/download";
import { seriesWords } from "../../../words/en/series";
import { downloadCsv } from "../../base/tables/downloadCsv";
import { fileNameOf } from "../../base/fileName";
import { loadPart } from "../../base/loadPart";
import { owned } from "../../base/owned";
import { Button } from "../../controls/Button";
import { Menu } from "../../controls/Menu";
import type { SeriesValue } from "./value";

interface SeriesExportsProps {
  /** The cell's title; files are named after it. */
  readonly title: string;
  readonly series: SeriesValue["series"];
}

/** What can be taken away of a series: that of each window, where they read two. */
export function SeriesExports({ title, series: { short, long } }: SeriesExportsProps) {
  const words = seriesWords.export;
  const save = async (which: "short" | "long") => {
    const { seriesTable } = await loadPart(() => import("./seriesTable"));
    downloadCsv(seriesTable(which === "short" ? short : long), fileNameOf(title, ".csv", which === "short" ? "series" : "long-series"));
  };
  const entries = [{ id: "csv", label: words.table, run: () => owned(save("short")) }];
  if (long !== short) entries.push({ id: "long", label: words.long, run: () => owned(save("long")) });
  return <Menu trigger={<Button icon={<Download size={16} aria-hidden />}>{words.title}</Button>} groups={() => [entries]} />;
}
