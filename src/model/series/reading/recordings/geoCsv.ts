import { ok } from "../../../result";
import { refuse } from "../fault";
import { parseDate } from "../time/dates";
import type { RecordingKind } from "./kinds";
import { putSample } from "./sample";
import { beginStretch, type RecordedStretch } from "./stretch";

/**
 * GeoCSV of seismic stations as a list: "# start_time", "# sample_rate_hz" and others above each stretch, then the name of its one
 * column, and samples. Where each has its time, it is a table.
 * Source: https://github.com/earthcubeprojects-geows/documents/blob/master/GeoCSV/GeoCSV.pdf
 */
export const geoCsv: RecordingKind = {
  begins: /^\ufeff?(?=[^]*\n#[ \t]*sample_rate_hz:)(?=[^]*\n#[ \t]*start_time:)#[ \t]*dataset:[ \t]*GeoCSV[^\n]*\n(?:#[^\n]*\n)*(?!time\b)[^\n,|;\t]*\n[ \t]*[-+.\de]+[ \t]*\n/i,
  lines(file) {
    const stretches: RecordedStretch[] = [];
    const said = new Map<string, string>();
    let isHead = true;
    return {
      take(line, row) {
        const text = line.trim();
        if (text === "") return ok(undefined);
        const key = /^\ufeff?#\s*([\w ]+):\s*(.*)$/.exec(text);
        if (text.startsWith("#") || key !== null) {
          if (!isHead) said.clear();
          isHead = true;
          if (key !== null) said.set(key[1]!.toLowerCase(), key[2]!.trim());
          return ok(undefined);
        }
        if (isHead) {
          isHead = false;
          const [start, rate] = [said.get("start_time") ?? "", Number(said.get("sample_rate_hz"))];
          const at = parseDate(start, "ymd");
          if (Number.isNaN(at)) return refuse("bad-time", file, { row, example: start.slice(0, 60) });
          if (!(rate > 0)) return refuse("bad-cell", file, { row, example: said.get("sample_rate_hz") ?? "" });
          const last = (name: string) => said.get(name)?.split(/[,|]/).at(-1)?.trim() ?? "";
          stretches.push(beginStretch({ channels: [{ name: said.get("sid") || text, unit: last("field_unit") }], start: at, step: 1000 / rate }));
          return ok(undefined);
        }
        return putSample(file, row, text, stretches.at(-1)!.samples[0]!);
      },
      finish: () => stretches,
    };
  },
};
