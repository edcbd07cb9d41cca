import { ok, type Notice, type Result } from "../../../result";
import { instantText } from "../describe";
import { refuse, type ReadProblem } from "../fault";
import { type Item, together } from "../items/together";
import type { Table, TableColumn } from "../table";
import type { RecordedStretch } from "./stretch";

const NANOSECONDS = 1e6;

/** The times of several stretches one behind the other: ms since 1970, and the nanoseconds behind the whole ms. */
interface Times {
  readonly at: Float64Array;
  readonly below: Float64Array;
}

/**
 * The stretches of a recording as a table: those of one channel one behind the other, channels side by side at their times. Where
 * the file does not say when they begin, the time counts seconds from the trigger, or from the first sample.
 */
export function recordingTable(file: string, stretches: readonly RecordedStretch[]): Result<Table, ReadProblem> {
  const byName = new Map<string, RecordedStretch[]>();
  for (const stretch of stretches) {
    const key = JSON.stringify(stretch.channels);
    byName.set(key, [...(byName.get(key) ?? []), stretch]);
  }
  const timed = stretches.every(({ start }) => start !== null);
  const units = new Map<string, string>();
  const items: Item[] = [];
  let times: Times | null = null;
  for (const parts of byName.values()) {
    times = timesOf(parts);
    for (const [i, { name, unit }] of parts[0]!.channels.entries()) {
      units.set(name, unit);
      items.push({ name, at: timed ? times.at : null, values: joined(parts.map(({ samples }) => samples[i]!.take())) });
    }
  }
  if (items.every(({ values }) => values.length === 0)) return refuse("no-rows-below-header", file, {});
  const table = together(file, "delimited", items);
  if (!table.ok) return table;
  const isFine = byName.size === 1 && stretches.some(({ step }) => step < 1);
  const columns = table.value.columns.map((column): TableColumn => {
    if (column.kind === "instant") return isFine ? { ...column, below: times!.below } : column;
    const unit = units.get(column.name) ?? "";
    return unit === "" ? column : { ...column, unit };
  });
  const [first] = stretches;
  // What stands above the numbers, and not beside each of them, is told.
  const told: readonly Notice[] = first!.times === null ? [{ kind: "noticed/recording", params: { start: first!.start === null ? null : instantText(first!.start), rate: Number((1000 / first!.step).toPrecision(12)) } }] : [];
  return ok({ ...table.value, notices: [...table.value.notices, ...told], columns: timed ? columns : [seconds(stretches[0]!, table.value.rows), ...columns] });
}

function timesOf(parts: readonly RecordedStretch[]): Times {
  const rows = parts.reduce((sum, { samples }) => sum + samples[0]!.length, 0);
  const [at, below] = [new Float64Array(rows), new Float64Array(rows)];
  let row = 0;
  for (const { start, step, times, samples } of parts) {
    const own = times?.take() ?? null;
    const from = start ?? 0;
    const whole = Math.floor(from);
    const rest = (from - whole) * NANOSECONDS;
    for (let i = 0; i < samples[0]!.length; i++, row++) {
      const nanoseconds = own === null ? Math.round(rest + i * step * NANOSECONDS) : Math.round((own[i]! - whole) * NANOSECONDS);
      at[row] = own === null ? whole + nanoseconds / NANOSECONDS : own[i]!;
      below[row] = nanoseconds - Math.floor(nanoseconds / NANOSECONDS) * NANOSECONDS;
    }
  }
  return { at, below };
}

/** Of a step, so much is left over by rounding. */
const ROUNDING = 1e-6;

function seconds({ from, step }: RecordedStretch, rows: number): TableColumn {
  const least = step * ROUNDING;
  return { name: "time", kind: "number", values: Float64Array.from({ length: rows }, (_, row) => Number(((Math.round((from + row * step) / least) * least) / 1000).toPrecision(12))), unit: "s" };
}

function joined(parts: readonly Float64Array[]): Float64Array {
  if (parts.length === 1) return parts[0]!;
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
