import type { Loss, TrainingTask } from "../../kernels/training/task";
import { fail, ok, problem, type Result } from "../../result";
import type { Column, Series } from "../../series/series";
import { refuseNumbers, type TrainingRefusal } from "../refusal";
import { isCausal, LEVELS, type LossKind, type TrainingSettings } from "../settings";
import { calendarTable } from "../../place/calendar";
import { backOf, baseOf } from "./base";
import { inputsOf, type InputTables } from "./inputs";
import { endsIn, LEAST, PARTS, partsOf, rowsNeeded, type PartName, type WindowReach, type PartRows } from "./parts";
import { missingBefore, scalingOf, standardised, type Scaling } from "./scaling";
import { horizonOf, firstWithTarget, targetReach, targetView, wantedTable } from "./targets";
import type { RowTable } from "./tables";

/** Windows of a part by the row in which each ends, in the order of time; none of them touches a missing value. */
export interface PartWindows {
  readonly rows: PartRows;
  /** For the loss: the targets of all steps that are read out lie inside of the part. */
  readonly windows: Int32Array;
  /** For forecasts: those of the last step do. */
  readonly origins: Int32Array;
}

/** A series made ready: what is trained, on which windows. */
export interface Prepared {
  /** As they were given, but for inputs and base that are not used. */
  readonly settings: TrainingSettings;
  readonly task: TrainingTask;
  readonly parts: Readonly<Record<PartName, PartWindows>>;
  readonly rows: number;
  /** What inputs are views of. */
  readonly tables: InputTables;
  /** What is to come out by row, `(rows, targets)`, in spreads of the train part. */
  readonly wanted: RowTable;
  /** Of each target. */
  readonly scalings: readonly Scaling[];
  /** Inputs that never change in the train part, and are not used. */
  readonly constant: readonly string[];
}

/** Windows that are evaluated at once. */
const CAPACITY = 64;

/** A task on the series, or why there is none. Everything that is learnt of the numbers is learnt from the train part. */
export function prepare(series: Series, given: TrainingSettings): Result<Prepared, TrainingRefusal> {
  const refused = refuseNumbers(given) ?? refuseColumns(series, given);
  if (refused !== null) return fail(refused);
  const rows = series.axis.at.length;
  const parts = partsOf(rows);
  const named = (names: readonly string[]) => names.map((name) => columnOf(series, name)!);
  const scalings = new Map(named([...new Set([...given.inputs, ...given.targets, ...given.ahead])]).map((column) => [column, scalingOf(column, parts.train.to)]));
  const scaled = (columns: readonly Column[]) => columns.map((column) => scalings.get(column)!);
  const isConstant = (column: Column) => scalings.get(column)!.constant;
  const constant = named(given.inputs).filter(isConstant).map(({ name }) => name);
  const inputs = given.inputs.filter((name) => !constant.includes(name));
  const settings = { ...given, inputs, base: given.goal.kind === "forecast" ? given.base : ("nothing" as const) };
  const still = named(given.targets).find(isConstant);

  const back = backOf(settings);
  const reaches = { windows: { back, ...targetReach(settings, false) }, origins: { back, ...targetReach(settings, true) } };
  const needed = rowsNeeded(reaches.windows, LEAST);
  if (rows < needed) return problem("training/short", { rows, needed });
  if (still !== undefined) return problem("training/constant", { column: still.name });
  if (inputs.length === 0) return problem("training/no-input", {});

  const used = named([...new Set([...inputs, ...given.targets, ...given.ahead])]);
  const gaps = missingBefore(used, rows);
  const cut = (name: PartName): PartWindows => ({
    rows: parts[name],
    windows: whole(parts[name], reaches.windows, gaps),
    origins: whole(parts[name], reaches.origins, gaps),
  });
  const cuts = { train: cut("train"), validation: cut("validation"), test: cut("test") };
  for (const part of PARTS) {
    const { from, to } = endsIn(parts[part], reaches.windows, rows);
    const left = cuts[part].windows.length;
    if (left < LEAST[part]) return problem("training/missing", { part, touched: to - from - left, left, needed: LEAST[part] });
  }

  const table = (names: readonly string[]): RowTable => {
    const columns = named(names);
    return { values: standardised(columns, scaled(columns)), width: columns.length };
  };
  const targets = table(given.targets);
  const wanted = wantedTable(targets, settings);
  const tables = { values: table(inputs), ahead: table(given.ahead), calendar: calendarTable(series.axis, given.calendar) };
  const base = baseOf(targets, settings);
  const task: TrainingTask = {
    steps: settings.steps,
    units: settings.units,
    heads: settings.heads,
    causal: isCausal(settings),
    ...inputsOf(tables, settings),
    readOut: { kind: settings.readOut, horizon: horizonOf(settings), targets: given.targets.length, judgedFrom: firstWithTarget(settings) },
    loss: lossOf(settings.loss),
    target: targetView(wanted, settings),
    ...(base !== undefined && { base }),
    capacity: Math.max(settings.batch, CAPACITY),
  };
  return ok({ settings, task, parts: cuts, rows, tables, wanted, scalings: scaled(named(given.targets)), constant });
}

const columnOf = ({ columns }: Series, name: string): Column | undefined => columns.find((column) => column.name === name);

function refuseColumns(series: Series, { targets, inputs, ahead, base, season }: TrainingSettings): TrainingRefusal | null {
  if (targets.length === 0) return { kind: "training/no-target", params: {} };
  if (inputs.length === 0) return { kind: "training/no-input", params: {} };
  const absent = [...targets, ...inputs, ...ahead].find((name) => columnOf(series, name) === undefined);
  if (absent !== undefined) return { kind: "training/no-column", params: { column: absent } };
  return base === "season" && season === null ? { kind: "training/no-season", params: {} } : null;
}

const lossOf = (kind: LossKind): Loss => (kind === "pinball" ? { kind, levels: LEVELS } : { kind });

/** Windows of a part that touch no missing value. */
function whole(part: PartRows, reach: WindowReach, gaps: Uint32Array): Int32Array {
  const rows = gaps.length - 1;
  const { from, to } = endsIn(part, reach, rows);
  const windows: number[] = [];
  for (let end = from; end < to; end++) {
    const last = Math.min(rows, end + Math.max(0, reach.last) + 1);
    if (gaps[last] === gaps[end + reach.back]) windows.push(end);
  }
  return Int32Array.from(windows);
}
