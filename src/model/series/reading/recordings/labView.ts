import { ok } from "../../../result";
import { refuse } from "../fault";
import { parseDate } from "../time/dates";
import type { RecordingKind } from "./kinds";
import { putSample } from "./sample";
import { beginStretch, type RecordedStretch } from "./stretch";

const END = /^\*{3}End_of_Header\*{3}/i;

/**
 * Measurements of LabVIEW (.lvm): a head of the file, and above each stretch one that says when it began, how far apart its samples
 * are and what its channels are called; times of their own stand before all channels, before each, or nowhere.
 * Source: https://www.ni.com/docs/en-US/bundle/labview/page/lvm-file-specification.html
 */
export const labView: RecordingKind = {
  begins: /^\ufeff?LabVIEW Measurement\b[^]*\n\*{3}End_of_Header\*{3}[^]*\nDelta_X[\t,;]/i,
  lines(file, head) {
    const mark = /^Separator[\t,;]+Comma/im.test(head) ? "," : "\t";
    const point = /^Decimal_Separator[\t;]+,/im.test(head) ? "," : ".";
    const stretches: RecordedStretch[] = [];
    let said = new Map<string, readonly string[]>();
    let state: "file" | "head" | "names" | "samples" = "file";
    let isMulti = false;
    const begin = (names: readonly string[], row: number) => {
      const count = Number(said.get("channels")?.[0]);
      const step = Number(said.get("delta_x")?.[0]) * 1000;
      if (!(count > 0 && count < 10_000)) return refuse("bad-cell", file, { row, example: said.get("channels")?.[0] ?? "" });
      if (!(step > 0)) return refuse("bad-cell", file, { row, example: said.get("delta_x")?.[0] ?? "" });
      const at = parseDate(`${said.get("date")?.[0] ?? ""} ${said.get("time")?.[0] ?? ""}`, "ymd") + (Number(said.get("x0")?.[0]) || 0) * 1000;
      const channels = Array.from({ length: count }, (_, i) => ({ name: names[isMulti ? 2 * i + 1 : i + 1]?.trim() || `channel ${i + 1}`, unit: said.get("y_unit_label")?.[i] ?? "" }));
      stretches.push(beginStretch({ channels, start: Number.isNaN(at) ? null : at, step }));
      return ok(undefined);
    };
    return {
      take(line, row) {
        const cells = line.split(mark).map((cell) => (point === "," ? cell.replace(",", ".") : cell).trim());
        if (cells.every((cell) => cell === "")) return ok(undefined);
        if (END.test(line)) state = state === "file" ? "head" : "names";
        else if (state === "file") isMulti ||= cells[0] === "X_Columns" && cells[1] === "Multi";
        else if (state === "names") {
          state = "samples";
          return begin(cells, row);
        } else if (state === "head" || cells[0] === "Channels") {
          if (state === "samples") said = new Map();
          state = "head";
          said.set(cells[0]!.toLowerCase(), cells.slice(1));
        } else {
          for (const [i, samples] of stretches.at(-1)!.samples.entries()) {
            const put = putSample(file, row, cells[isMulti ? 2 * i + 1 : i + 1] ?? "", samples);
            if (!put.ok) return put;
          }
        }
        return ok(undefined);
      },
      finish: () => stretches,
    };
  },
};
