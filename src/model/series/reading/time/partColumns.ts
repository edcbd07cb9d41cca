import { clockNumber } from "./clocks";
import { dayOfYear, midnight } from "./isoDate";
import { monthNamed } from "./monthNames";
import { fullYear, startOfWeek } from "./dateForms";
import { allNumbers, packedIn } from "../numbers/packedColumn";
import type { PackedNumbers } from "../numbers/packedNumbers";
import type { NumberColumn, Table, TableColumn } from "../table";

type Part = "year" | "month" | "day" | "hour" | "minute" | "second" | "dayOfYear" | "quarter" | "week";

const NAMES: Readonly<Record<Part, string>> = {
  year: "year,yyyy,yyy,yy,yr,y,jahr,año,ano,anio,année,annee,anno,jaar,år,rok,yıl,год,рік,年",
  month: "month,mon,mo,mm,mnth,m,period,monat,mes,mois,mese,mês,maand,månad,måned,miesiąc,miesiac,měsíc,ay,месяц,місяць,月",
  day: "day,dd,da,dy,d,dom,dayofmonth,mday,tag,día,dia,jour,giorno,dag,dzień,dzien,den,gün,день,日",
  hour: "hour,hours,hr,hrs,hh,hhh,h,stunde,std,hora,heure,ora,hourofday,uur,timme,godzina,hodina,saat,час,時,时",
  minute: "minute,minutes,minuto,minuut,minuta,минута,分,min,mi,mn,mm,nn",
  second: "second,seconds,sec,ss,s,sekunde,segundo,seconde,secondi,sekunda",
  dayOfYear: "doy,dayofyear,yday,jday,jd,julianday",
  quarter: "quarter,qtr,quartal,trimestre,trimester,kwartaal,kwartał,kvartal,q,period",
  week: "week,weekno,weeknum,weeknumber,weekofyear,isoweek,wk,woche,kw,kalenderwoche,semaine,semana,settimana,uge,uke,vecka,viikko,tydzień,týden,hafta,неделя,週,周",
};

const PARTS = (Object.keys(NAMES) as Part[]).map((part) => [part, new Set(NAMES[part].split(","))] as const);
const ASIDE = /(^|[^a-z])(utc|gmt|lst|local|cet|mez)([^a-z]|$)/gi;

const WITHIN: Readonly<Record<Part, readonly [number, number]>> = {
  year: [0, 3000], month: [1, 12], day: [1, 31], hour: [0, 24], minute: [0, 60], second: [0, 60], dayOfYear: [1, 366], quarter: [1, 4], week: [1, 53],
};

/** Numbers of a part, packed or not: those of many rows are small. */
type PartNumbers = Float64Array | PackedNumbers;

const numbersIn = (column: NumberColumn): PartNumbers => packedIn(column) ?? column.values;

/** A time that stands in several columns. */
export interface Parts {
  /** Their names, the largest part first. */
  readonly columns: readonly string[];
  /** Instants, ms since 1970; NaN where a part is missing or no calendar has the day. */
  readonly at: Float64Array;
  /** Whether they are days, without a time of day. */
  readonly days: boolean;
}

/** Columns that hold the year, the month (or day of the year, quarter, or week), and what parts there are below, if the table has them. */
export function findParts({ columns, rows }: Table): Parts | null {
  const found = new Map<Part, readonly [TableColumn, PartNumbers]>();
  const isUnnamed = columns.every(({ name }, i) => name === `column ${i + 1}`);
  const twice = isUnnamed && areDaysTwice(columns);
  const logged = isUnnamed ? [0, 1].find((first) => areLogged(columns, first)) : undefined;
  const inOrder = logged !== undefined ? ["", ...LOGGED].slice(1 - logged) : twice ? DAYS_TWICE : isUnnamed && areDaysOfYears(columns) ? DAYS_IN_ORDER : IN_ORDER;
  const unnamed = yearsAndMonths(columns);
  for (const [i, column] of columns.entries()) {
    const name = isUnnamed ? (inOrder[i] ?? "") : i === unnamed?.year ? "year" : i === unnamed?.month ? "month" : bareName(column.name);
    for (const [part, names] of PARTS) {
      if (found.has(part) || !names.has(name)) continue;
      const values = valuesOf(column, part);
      if (values === null) continue;
      found.set(part, [column, values]);
      break;
    }
  }
  const get = (part: Part) => found.get(part)?.[1];
  const [year, month] = [get("year"), get("month")];
  const within = (["dayOfYear", "quarter", "week"] as const).find((part) => get(part) !== undefined);
  if (year === undefined || (month === undefined && within === undefined)) return null;
  const used: Part[] = month !== undefined ? ["year", "month", ...(get("day") ? (["day"] as const) : [])] : ["year", within!];
  // Numbers without names are parts of a time only where they make days of a calendar, one after another.
  if (isUnnamed && !twice && !used.includes("dayOfYear") && (!used.includes("day") || !areDaysInOrder(year, month!, get("day")!))) return null;
  // An hour without its day says nothing.
  const clocked = used.includes("day") || used.includes("dayOfYear");
  if (clocked) for (const part of ["hour", "minute", "second"] as const) if (get(part) !== undefined && (part === "hour" || used.includes(part === "minute" ? "hour" : "minute"))) used.push(part);
  // Hours from 1 to 24 are called by their end, and so is a minute 60.
  const hours = get("hour");
  const has = (hour: number) => !hours!.every((each) => each !== hour);
  const ends = used.includes("hour") && has(24) && !has(0) ? 1 : 0;
  const part = (name: Part, absent: number) => {
    const numbers = used.includes(name) ? get(name)! : null;
    return (row: number) => (numbers === null ? absent : numbers.at(row)!);
  };
  const [months, days, daysOfYear, weeks, quarters] = [part("month", 1), part("day", 1), part("dayOfYear", 1), part("week", 1), part("quarter", 1)];
  const [hour, minute, second] = [part("hour", ends), part("minute", 0), part("second", 0)];
  const at = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const inYear = year.at(row)!;
    const first = used.includes("dayOfYear")
      ? dayOfYear(inYear, daysOfYear(row))
      : used.includes("week")
      ? startOfWeek(inYear, weeks(row))
      : midnight(inYear, used.includes("quarter") ? quarters(row) * 3 - 2 : months(row), days(row));
    at[row] = first + ((hour(row) - ends) * 60 + (minute(row) % 60)) * 60_000 + Math.round(second(row) * 1000);
  }
  return { columns: [...used, ...(twice ? (["dayOfYear"] as const) : [])].map((name) => found.get(name)![0].name), at, days: clocked && !used.includes("hour") };
}

/** As EPW and the sunspot numbers of SILSO have them. */
const IN_ORDER = ["year", "month", "day", "hour", "minute"] as const;
/** As the records of the solar wind (OMNI) have them. */
const DAYS_IN_ORDER = ["year", "doy", "hour", "minute"] as const;

/** As loggers of Campbell have them; what follows is a time of day in one number. */
const LOGGED = ["year", "doy"] as const;
/** A larger number is no hour alone. */
const LAST_MINUTE = 59;

/** As stations of radiation (SURFRAD) have them: the day of the year, and once more by its month. */
const DAYS_TWICE = ["year", "doy", "month", "day", "hour", "minute"] as const;

/** Whether columns without names begin with years, days of the year, and the months and days that these are. */
function areDaysTwice(columns: Table["columns"]): boolean {
  const [years, days, months, dates] = columns.slice(0, 4).map((column) => (column.kind === "number" ? column.values : null));
  if (!years || !days || !months || !dates || columns.length < 6) return false;
  return years.every((year, row) => year >= 1900 && year < 2200 && dayOfYear(year, days[row]!) === midnight(year, months[row]!, dates[row]!));
}

/** Whether columns without names begin with years, days of the year that go past those of a month, and hours, one after another. */
function areDaysOfYears([years, days, hours]: Table["columns"]): boolean {
  if (years?.kind !== "number" || days?.kind !== "number" || hours?.kind !== "number") return false;
  const at = years.values.map((year, row) => (year >= 1900 && year < 2200 ? (year * 366 + days.values[row]!) * 24 + hours.values[row]! : Number.NaN));
  const fits = (values: Float64Array, [least, most]: readonly [number, number]) => values.every((value) => Number.isInteger(value) && value >= least && value <= most);
  return fits(days.values, WITHIN.dayOfYear) && fits(hours.values, [0, 23]) && new Set(hours.values).size === 24 && at.every((place, row) => row === 0 || place > at[row - 1]!);
}

/**
 * Whether columns without names are, from the one at `first`, years, days of the year, and hours and minutes in one number, one after another,
 * as loggers of Campbell write them behind the number of their array.
 */
function areLogged(columns: Table["columns"], first: number): boolean {
  const [years, days, clocks] = columns.slice(first, first + 3).map((column) => (column.kind === "number" ? column.values : null));
  if (!years || !days || !clocks || columns.slice(0, first).some((column) => column.kind !== "number" || new Set(column.values).size > 1)) return false;
  const at = years.map((year, row) => (year >= 1900 && year < 2200 ? dayOfYear(year, days[row]!) + clockNumber(clocks[row]!, "hm") : Number.NaN));
  return clocks.some((clock) => clock > LAST_MINUTE) && at.every((instant, row) => !Number.isNaN(instant) && (row === 0 || instant > at[row - 1]!));
}

/** The places of two columns without names, of which one holds the names of months and the other years, as offices of statistics write them; null where there are none. */
function yearsAndMonths(columns: Table["columns"]): { readonly year: number; readonly month: number } | null {
  const isUnnamed = (column: TableColumn, i: number) => column.name === `column ${i + 1}`;
  const month = columns.findIndex((column, i) => isUnnamed(column, i) && column.kind === "text" && valuesOf(column, "month") !== null);
  const year = month < 0 ? -1 : columns.findIndex((column, i) => isUnnamed(column, i) && column.kind === "number" && column.values.every((value, row) => value >= 1500 && value <= 2500 && Number.isInteger(value) && !(value < column.values[row - 1]!)));
  return year < 0 ? null : { year, month };
}

function areDaysInOrder(years: PartNumbers, months: PartNumbers, days: PartNumbers): boolean {
  const at = Float64Array.from({ length: years.length }, (_, row) => (years.at(row)! >= 1500 && years.at(row)! <= 2500 ? midnight(years.at(row)!, months.at(row)!, days.at(row)!) : Number.NaN));
  return at.every((day, row) => !Number.isNaN(day) && (row === 0 || day >= at[row - 1]!)) && at[0] !== at.at(-1);
}

/** The mean of a year among its months or quarters, as the Bureau of Labor Statistics has it: M13, Q05. */
const YEARLY = { month: 13, quarter: 5 } as const;
/** Q1, T1, 1Q, Quarter 1. */
const QUARTER = /^(?:[qtk]|quarter|qtr|quartal|trimestre)?\s?([1-4])(?:q|º|\.)?$/i;

const bareName = (name: string): string => name.replace(ASIDE, " ").toLowerCase().replace(/[^\p{L}]/gu, "");

/** The numbers of a column as a part of a time; null where they can be none. */
function valuesOf(column: TableColumn, part: Part): PartNumbers | null {
  const [least, most] = WITHIN[part];
  let values: PartNumbers;
  // A period is a month only where it is called one.
  if ((part === "month" || part === "quarter") && bareName(column.name) === "period") {
    const form = part === "month" ? /^M(\d\d)$/ : /^Q(0\d)$/;
    values = column.kind === "text" ? Float64Array.from(column.cells, (cell) => Number(form.exec(cell.trim())?.[1] ?? Number.NaN)).map((period) => (period === YEARLY[part] ? Number.NaN : period)) : new Float64Array();
  } else if (column.kind === "number") {
    values = part === "year" && allNumbers(column, (year) => !(year >= 100)) ? column.values.map((year) => fullYear(String(year).padStart(2, "0"))) : numbersIn(column);
  } else if (column.kind === "text" && part === "month") {
    const months = Float64Array.from(column.cells, (cell) => monthNamed(cell.trim().replace(/\.$/, "")) || Number.NaN);
    if (months.filter(Number.isNaN).length * 10 > months.length) return null;
    values = months;
  } else if (column.kind === "text" && part === "quarter") {
    const quarters = Float64Array.from(column.cells, (cell) => Number(QUARTER.exec(cell.trim())?.[1] ?? Number.NaN));
    if (quarters.some(Number.isNaN)) return null;
    values = quarters;
  } else return null;
  const fits = values.every((value) => Number.isNaN(value) || (value >= least && value <= most && (part === "second" || Number.isInteger(value))));
  return fits && !values.every(Number.isNaN) ? values : null;
}
