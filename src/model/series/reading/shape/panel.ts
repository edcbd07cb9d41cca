import { letGo } from "../numbers/letGo";
import { allNumbers, codedIn, countCells } from "../numbers/packedColumn";
import { uniqueNames, type Table, type TableColumn, type TextColumn } from "../table";
import { areDistinct, both, firstRows, groupBy, groupCodes, type Groups, type PlaceGroups, placesOf } from "./groups";
import { isIdName, isLatitude, isLongitude, isStrongIdName } from "./idNames";
import { joined, labelText } from "./labels";

/** Several series below one another in one table. */
export interface PanelSeries {
  /** Columns that tell the series apart, in the order of the table. */
  readonly by: readonly string[];
  /** What each series is called, in the order of the table; all different. */
  readonly labels: readonly string[];
  /** To which series each row belongs. */
  readonly groups: Groups;
}

/** Share of the rows that repeat a time: above it they are several series. A clock that is set back repeats fewer. */
const REPEATED = 0.05;
/** Share of the rows that may still repeat a time within their series. */
const STILL_REPEATED = 0.01;
/** Numbers whose name does not say so tell series apart only where each series has most of the times. */
const DENSE = 0.5;
/** Columns of which two or three together are tried. */
const MOST_JOINED = 6;

interface Candidate {
  readonly columns: readonly TableColumn[];
  readonly groups: Groups;
}

/**
 * Looks for the columns that tell series apart in a table whose rows have the places `at`: times repeat, and no more so
 * within each series. Where times do not repeat, only a column that is called an id is taken for one. Fewest series win.
 */
export function findPanel(table: Table, at: Float64Array, skip: ReadonlySet<string>): PanelSeries | null {
  const columns = table.columns.filter(({ name }) => !skip.has(name));
  const isStrict = at.every((place, row) => row === 0 || place > at[row - 1]!) || at.every((place, row) => row === 0 || place < at[row - 1]!);
  const strong = columns.filter(({ kind, name }) => isStrongIdName(name) && (kind === "text" || /id$/i.test(name)));
  if (isStrict && strong.length === 0) return null;
  const times = placesOf(at);
  // Rows without a time repeat none, though they are one group.
  const untimed = at.reduce((sum, place) => (Number.isNaN(place) ? sum + 1 : sum), 0);
  const repeat = table.rows - times.count - Math.max(0, untimed - 1) > table.rows * REPEATED;
  const alone = candidatesOf(repeat ? columns : strong, table.rows).filter(({ groups }) => hasTwoTimed(groups, at));
  const found = alone.length === 0 ? null : amongThem(alone, times, repeat);
  if (times.of !== null) letGo(times.of);
  return found && panelOf(found);
}

/** Whether rows with a time are of more than one group: what stands beside rows without any, as of who a file is, is no series. */
function hasTwoTimed({ of }: Groups, at: Float64Array): boolean {
  const first = at.findIndex((place) => !Number.isNaN(place));
  return of.some((group, row) => group !== of[first] && !Number.isNaN(at[row]!));
}

/** Those of fewest series that times tell apart, one by itself or, where times repeat, two or three together. */
function amongThem(alone: readonly Candidate[], times: PlaceGroups, repeat: boolean): Candidate | null {
  const apart = (each: Candidate) => tellsApart(each, times);
  const single = fewest(alone.filter(apart));
  if (single !== null || !repeat) return single;
  const pairs = joins(alone, alone);
  return fewest(pairs.filter(apart)) ?? fewest(joins(pairs, alone).filter(apart));
}

/** The panel whose series the columns of these names tell apart; null where one is not there. */
export function panelBy(table: Table, by: readonly string[]): PanelSeries | null {
  const columns = by.map((name) => table.columns.find((column) => column.name === name));
  if (columns.length === 0 || !columns.every((column) => column !== undefined)) return null;
  return panelOf({ columns, groups: columns.map((column) => groupsOf(column, table.rows)!).reduce((a, b) => both(a, b)!) });
}

function groupsOf(column: TableColumn, rows: number, most?: number): Groups | null {
  if (column.kind !== "text") return groupBy(rows, (row) => column.values[row]!, most);
  const coded = codedIn(column);
  return coded === null ? groupBy(rows, (row) => column.cells[row]!.trim(), most) : groupCodes(coded, most);
}

/** Longitude and latitude together; each column of text, and of whole numbers, with at least two rows for each of its values. */
function candidatesOf(columns: readonly TableColumn[], rows: number): Candidate[] {
  const [east, north] = [columns.find(({ name }) => isLongitude(name)), columns.find(({ name }) => isLatitude(name))];
  const point = east && north ? [{ columns: [east, north], groups: both(groupsOf(east, rows)!, groupsOf(north, rows)!)! }] : [];
  const alone = columns.flatMap((column) => {
    if (column === east || column === north || (column.kind === "text" && isMostlyBlank(column, rows))) return [];
    if (column.kind === "number" && !allNumbers(column, Number.isInteger)) return [];
    const groups = groupsOf(column, rows, rows >> 1);
    return groups === null || groups.count < 2 ? [] : [{ columns: [column], groups }];
  });
  return [...point, ...alone];
}

/** What stands beside few rows says what happened then, as in the files of loggers. */
const isMostlyBlank = (column: TextColumn, rows: number): boolean => countCells(column, (cell) => cell.trim() === "") * 2 > rows;

/** Each of the first with each of the others that comes behind all of its own. */
function joins(first: readonly Candidate[], others: readonly Candidate[]): Candidate[] {
  return first.slice(0, MOST_JOINED ** 2).flatMap((one) => {
    const last = others.findIndex(({ columns }) => columns.at(-1) === one.columns.at(-1));
    return others.slice(last + 1, MOST_JOINED).flatMap((other) => {
      const groups = both(one.groups, other.groups, one.groups.of.length >> 1);
      return groups === null ? [] : [{ columns: [...one.columns, ...other.columns], groups }];
    });
  });
}

function tellsApart({ columns, groups }: Candidate, times: PlaceGroups): boolean {
  const rows = groups.of.length;
  const dense = rows / (groups.count * times.count);
  if (groups.count < 2 || (dense < DENSE && columns.some(({ kind, name }) => kind === "number" && !isIdName(name)))) return false;
  return areDistinct(groups, times, rows * STILL_REPEATED);
}

/** Text says more than a number, and a name more than a blank. */
const fewest = (candidates: readonly Candidate[]): Candidate | null =>
  [...candidates].sort((a, b) => a.groups.count - b.groups.count || numbersIn(a) - numbersIn(b) || blanksIn(a) - blanksIn(b))[0] ?? null;

const numbersIn = ({ columns }: Candidate): number => columns.filter(({ kind }) => kind === "number").length;

const blanksIn = ({ columns, groups }: Candidate): number => Array.from(firstRows(groups)).filter((row) => columns.some((column) => column.kind === "text" && column.cells[row]!.trim() === "")).length;

function panelOf({ columns, groups }: Candidate): PanelSeries {
  const labels = uniqueNames(Array.from(firstRows(groups), (row) => joined(columns.map((column) => labelText(column, row))) || "–"));
  return { by: columns.map(({ name }) => name), labels, groups };
}
