import { midnight } from "./isoDate";
import { isMissing } from "../missing/missingWords";

/** A year and its quarter or month, as one number spells them: 20101, 2010.1 or 201001; 201001 or 2010.01. */
interface Spelling {
  readonly unit: "quarter-number" | "month-number";
  readonly parts: number;
  /** Ten to the digits of a part. */
  readonly scale: number;
}

const SPELLINGS: readonly Spelling[] = [
  { unit: "quarter-number", parts: 4, scale: 10 },
  { unit: "month-number", parts: 12, scale: 100 },
  { unit: "quarter-number", parts: 4, scale: 100 },
];
const YEARS = [1700, 2300] as const;
/** Fewer moments may be in such an order by chance. */
const LEAST = 6;
/** One in so many may be left out. */
const SPARE = 10;

/** Quarters or months that numbers spell, where they go on from year to year as only those do; null where they do not. */
export function yearParts(values: Float64Array): Spelling["unit"] | null {
  for (const spelling of SPELLINGS) {
    const places = new Set<number>();
    const fits = values.every((value) => {
      const place = placeOf(value, spelling);
      if (place !== null) places.add(place);
      return place !== null || Number.isNaN(value);
    });
    if (fits && goOn([...places], spelling.parts)) return spelling.unit;
  }
  return null;
}

/** Which quarter or month since the year 0 a number spells; null where it spells none. */
function placeOf(value: number, { parts, scale }: Spelling): number | null {
  const spelled = value < YEARS[1] ? value * scale : value;
  const whole = Math.round(spelled);
  const [year, part] = [Math.floor(whole / scale), whole % scale];
  const fits = Math.abs(spelled - whole) < 1e-6 && year >= YEARS[0] && year < YEARS[1] && part >= 1 && part <= parts;
  return fits ? year * parts + part : null;
}

/** Whether moments follow one another, over the end of a year at least once, but for a few that are missing. */
function goOn(places: readonly number[], parts: number): boolean {
  if (places.length < LEAST) return false;
  const sorted = places.toSorted((a, b) => a - b);
  const steps = sorted.slice(1).map((place, i) => place - sorted[i]!);
  const odd = steps.filter((step) => step !== 1).length;
  const crossed = sorted.some((place, i) => i > 0 && place === sorted[i - 1]! + 1 && (place - 1) % parts === 0);
  return crossed && odd * SPARE <= steps.length;
}

/** The instant that 20101 or 2010.1 names, ms since 1970; NaN where it names none. */
export function quarterNumber(value: number): number {
  const place = placeOf(value, SPELLINGS[0]!) ?? placeOf(value, SPELLINGS[2]!);
  return place === null ? Number.NaN : midnight(Math.floor((place - 1) / 4), ((place - 1) % 4) * 3 + 1, 1);
}

const MARKED = /^(\d{4})[-/.:\s]([1-4])$/;
const TURNED = /^([1-4])[-/.:\s](\d{4})$/;

/** What a cell such as "2010-1" or "1/2010" spells as a quarter, as 20101; NaN where it spells none. */
function markedQuarter(cell: string): number {
  const text = cell.trim();
  const [, year, quarter] = MARKED.exec(text) ?? [];
  const [, first, last] = TURNED.exec(text) ?? [];
  return Number(year ?? last) * 10 + Number(quarter ?? first);
}

/** The instants of such cells, where they are quarters and no months; null where they are not. */
export function markedQuarters(cells: readonly string[]): Float64Array | null {
  const values = Float64Array.from(cells, markedQuarter);
  const fits = values.every((value, row) => !Number.isNaN(value) || isMissing(cells[row]!));
  return fits && yearParts(values) === "quarter-number" ? values.map(quarterNumber) : null;
}
