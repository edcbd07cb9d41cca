import { ok } from "../../../result";
import { refuse } from "../fault";
import { parseDate } from "../time/dates";
import type { RecordingKind } from "./kinds";
import { putSample } from "./sample";
import { beginStretch, type RecordedStretch } from "./stretch";

const HEADER = /^TIMESERIES\s+([^\s,]+),\s*(\d+) samples?,\s*([\d.]+(?:e[-+]?\d+)?) (?:sps|hz),\s*([^,\s]+),\s*(SLIST|TSPAIR)(?:,\s*[^,]*)?(?:,\s*([^,]*))?/i;

/**
 * The text of seismic stations (mseed2ascii, FDSN and IRIS web services): above each stretch "TIMESERIES" with its channel, rate and
 * start; below it samples, several on a line (SLIST), or each behind its time (TSPAIR).
 * Source: https://service.iris.edu/irisws/timeseries/1/
 */
export const stationText: RecordingKind = {
  begins: /^\ufeff?\s*TIMESERIES\s+[^\s,]+,\s*\d+ samples?,/i,
  lines(file) {
    const stretches: RecordedStretch[] = [];
    return {
      take(line, row) {
        const stretch = stretches.at(-1);
        const header = HEADER.exec(line.trim());
        if (header !== null) {
          const [, name = "", , rate = "", start = "", layout = "", unit = ""] = header;
          const at = parseDate(start, "ymd");
          if (Number.isNaN(at)) return refuse("bad-time", file, { row, example: start.slice(0, 60) });
          if (!(Number(rate) > 0)) return refuse("bad-cell", file, { row, example: `${rate} sps` });
          stretches.push(beginStretch({ channels: [{ name, unit: unit.trim() }], start: at, step: 1000 / Number(rate), ownTimes: layout.toUpperCase() === "TSPAIR" }));
          return ok(undefined);
        }
        const cells = line.split(/[\s,]+/).filter((cell) => cell !== "");
        if (cells.length === 0) return ok(undefined);
        if (stretch === undefined || /^TIMESERIES/i.test(line)) return refuse("bad-cell", file, { row, example: line.trim().slice(0, 60) });
        if (stretch.times !== null) {
          const at = parseDate(cells.shift()!, "ymd");
          if (Number.isNaN(at) || cells.length !== 1) return refuse("bad-time", file, { row, example: line.trim().slice(0, 60) });
          stretch.times.push(at);
        }
        for (const cell of cells) {
          const put = putSample(file, row, cell, stretch.samples[0]!);
          if (!put.ok) return put;
        }
        return ok(undefined);
      },
      finish: () => stretches,
    };
  },
};
