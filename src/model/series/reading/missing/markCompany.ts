import { extremesOf, type StoredNumbers } from "../numbers/packedNumbers";

/** Numbers that stand for what was not counted or has no spread. Each is a plain value elsewhere. */
const SMALL: ReadonlySet<number> = new Set([-0.99, -1, -9]);

/** A number of nines that fills its field: 99, 99.9, 999. */
const isNines = (value: number) => /^99+(?:\.9+)?$/.test(String(value));

/** How many values have to stand beside a mark. */
const LEAST_ROWS = 5;
/** Of a column that takes no other values, a mark below zero may be a step of its own: a direction, a sign. */
const STEPS = 2;
/** What is marked beside it may be so many times as many. */
const AT_MOST = 2;
/** A mark that stands so often is no chance; a rarer one needs others that are marks, too, in a table that is long enough. */
const OFTEN = 3;
const LONG = 20;
/** Where nothing else is marked, how far the others have to go, and how often it has to stand, to be asked about. */
const ASKED = { most: 10, times: 2 };

/** A number in one column that may be a mark, and is told from plain values by the other columns only. */
interface Candidate {
  readonly value: number;
  /** The rows that it stands in. */
  readonly rows: readonly number[];
  /** Whether the column holds nothing else. */
  readonly alone: boolean;
  /** The greatest of the other values. */
  readonly most: number;
}

/** What a column has of a mark that only other columns tell from plain values. */
export interface Companion {
  readonly value: number;
  readonly count: number;
  /** Whether another column says so; else it is only worth a question. */
  readonly told: boolean;
}

/**
 * Marks that only the rest of the table tells from plain values, by column; `marked` are the marks that are known already. A number
 * such as −1 or 999 at an end of a column is one where another column has marks, or cells without a number, in the same rows: what was
 * not measured has neither a count nor a spread, and lacks its direction as it lacks its speed. A column of nothing but nines is one
 * where nines are marks in another. Where no other column tells, −1 is asked about if all else is 0 or more, and far more.
 */
export function marksInCompany(columns: readonly StoredNumbers[], marked: readonly (readonly number[])[]): readonly (Companion | null)[] {
  const candidates = columns.map((values, i) => (marked[i]!.length === 0 ? candidateIn(values) : null));
  const isGone = (row: number, i: number) => {
    const value = columns[i]!.at(row)!;
    return Number.isNaN(value) || value === candidates[i]?.value || marked[i]!.includes(value);
  };
  if (candidates.every((each) => each === null)) return candidates.map(() => null);
  const gone = columns.map((values, i) => {
    let count = 0;
    for (let row = 0; row < values.length; row++) if (isGone(row, i)) count++;
    return count;
  });
  const nines = marked.some((marks) => marks.some(isNines));
  return candidates.map((candidate, i) => {
    if (candidate === null) return null;
    const { value, rows, alone, most } = candidate;
    const count = rows.length;
    if (alone) return nines ? { value, count, told: true } : null;
    const together = columns.some((_, other) => other !== i && candidates[other]?.alone !== true && gone[other]! >= count && gone[other]! <= AT_MOST * count && rows.every((row) => isGone(row, other)) && isNoChance(rows, columns[other]!));
    return together || (value === -1 && most >= ASKED.most && count >= ASKED.times) ? { value, count, told: together } : null;
  });
}

/** Whether rows hold marks of one column, and marks or no numbers of `other`, by no mere chance. */
const isNoChance = (rows: readonly number[], other: StoredNumbers): boolean => rows.length >= OFTEN || (other.length >= LONG && rows.some((row) => !Number.isNaN(other.at(row)!)));

/** The number at an end of a column that may be a mark: one below zero where all others are none, or one of nines far beyond them. */
function candidateIn(values: StoredNumbers): Candidate | null {
  const { least, most } = extremesOf(values);
  const value = SMALL.has(least) ? least : isNines(most) ? most : null;
  if (value === null) return null;
  const rows: number[] = [];
  let [low, high, count] = [Infinity, -Infinity, 0];
  for (let row = 0; row < values.length; row++) {
    const each = values.at(row)!;
    if (each === value) rows.push(row);
    else if (!Number.isNaN(each)) {
      low = Math.min(low, each);
      high = Math.max(high, each);
      count++;
    }
  }
  if (count === 0) return value > 0 && rows.length >= LEAST_ROWS ? { value, rows, alone: true, most: high } : null;
  const far = value > 0 ? value - high >= (high - low || Math.max(1, Math.abs(high))) : low >= 0 && high > STEPS;
  return count >= LEAST_ROWS && (far || (value === -0.99 && low > 0)) ? { value, rows, alone: false, most: high } : null;
}
