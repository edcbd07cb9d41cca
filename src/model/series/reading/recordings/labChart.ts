import { ok } from "../../../result";
import { refuse } from "../fault";
import type { RecordingKind } from "./kinds";
import { putSample } from "./sample";
import { MAX_COLUMNS } from "../table";
import { beginStretch, type RecordedStretch } from "./stretch";

/** Days from 1899-12-30, where Excel counts from, to 1970. */
const EXCEL_DAYS = 25_569;
const DAY = 86_400_000;
const MS = { s: 1000, ms: 1, us: 1e-3, µs: 1e-3, min: 60_000, h: 3_600_000 } as const;

/**
 * The text of LabChart (ADInstruments): above each block "Interval=", "ExcelDateTime=", "ChannelTitle=" and others, below them a row
 * for each sample, its time first where "TimeFormat=" names one, and remarks behind "#*".
 */
export const labChart: RecordingKind = {
  begins: /^\ufeff?\s*Interval=[ \t]*[\d.,]+/i,
  lines(file) {
    const stretches: RecordedStretch[] = [];
    let said = new Map<string, readonly string[]>();
    let offset = 0;
    let timed = false;
    const number = (cell: string) => Number(cell.trim().replace(",", "."));
    const begin = (first: readonly string[]): RecordedStretch => {
      const [interval = "", unit = "s"] = (said.get("interval")?.[0] ?? "").trim().split(/\s+/);
      const step = number(interval) * (MS[unit as keyof typeof MS] ?? 1000);
      const days = number(said.get("exceldatetime")?.[0] ?? "");
      const titles = said.get("channeltitle") ?? [];
      timed = titles.length === 0 ? first.length > 1 : first.length > titles.length;
      // Where the rows are a part of a block, the first of them says how far in it begins.
      offset = timed && said.get("timeformat")?.[0] !== "TimeOfDay" && Number.isFinite(number(first[0]!)) ? number(first[0]!) * 1000 : 0;
      const units = said.get("unitname") ?? said.get("range")?.map((range) => /[^\d.,\s].*$/.exec(range.trim())?.[0] ?? "") ?? [];
      const channels = first.slice(timed ? 1 : 0).map((_, i) => ({ name: titles[i]?.trim() || `channel ${i + 1}`, unit: units[i]?.trim() ?? "" }));
      const at = Number.isFinite(days) && days > 0 ? Math.round((days - EXCEL_DAYS) * DAY * 1000) / 1000 + offset : null;
      return beginStretch({ channels, start: at, step });
    };
    let stretch: RecordedStretch | null = null;
    return {
      take(line, row) {
        const key = /^\s*([A-Za-z]+)=/.exec(line);
        if (key !== null) {
          if (key[1]!.toLowerCase() === "interval") said = new Map();
          said.set(key[1]!.toLowerCase(), line.slice(line.indexOf("=") + 1).replace(/^\t/, "").replace(/\t+$/, "").split("\t"));
          stretch = null;
          return ok(undefined);
        }
        const cells = line.replace(/\t?#\*?.*$/, "").split("\t");
        if (cells.every((cell) => cell.trim() === "")) return ok(undefined);
        if (cells.length > MAX_COLUMNS) return refuse("many-columns", file, { row, columns: cells.length, wide: null, most: MAX_COLUMNS });
        if (stretch === null) {
          stretch = begin(cells);
          if (!(stretch.step > 0)) return refuse("bad-cell", file, { row, example: said.get("interval")?.[0] ?? "" });
          stretches.push(stretch);
        }
        const width = stretch.channels.length + (timed ? 1 : 0);
        if (cells.length > width) return refuse("row-width", file, { row, cells: cells.length, width, example: line.slice(0, 60) });
        for (const [i, samples] of stretch.samples.entries()) {
          const put = putSample(file, row, (cells[i + (timed ? 1 : 0)] ?? "").trim().replace(",", "."), samples);
          if (!put.ok) return put;
        }
        return ok(undefined);
      },
      finish: () => stretches,
    };
  },
};
