import type { StoredNumbers } from "../numbers/packedNumbers";
import type { DateOrder } from "../reading";
import type { Letters } from "../text/plainText";
import { civilFromDays, DAY } from "./calendar";
import { isOfOtherCalendar } from "./calendarYears";
import { fullYear } from "./dates";
import { DayScan } from "./dayScan";
import type { InstantForm, InstantTexts, KeptInstants } from "./instantTexts";
import { midnight } from "./isoDate";

/** What each of the first two numbers of a day is below. */
const FIELD = 100;
const POINT = 46;
/** Whether a number below ten has a nought before it; null as long as none came. */
type Padding = boolean | null;

/** The numbers of a day as they stand, and ms since midnight. */
interface DayParts {
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly clock: number;
}

const two = (n: number, padding: Padding) => (padding === false ? String(n) : String(n).padStart(2, "0"));

/** What `DayTexts.read` laid into one number. */
function partsOf(kept: number): DayParts {
  const clock = kept % DAY;
  const parts = (kept - clock) / DAY;
  return { first: Math.floor(parts / FIELD) % FIELD, second: parts % FIELD, third: Math.floor(parts / FIELD ** 2), clock };
}

/**
 * Texts such as 31.12.2024 14:05 or 12/31/24, all alike but for noughts that are left out everywhere, and midnights that may all
 * stand without a time of day. Which of day, month and year stands where may show once all are there: until then each is kept as
 * one number of its parts.
 */
export class DayTexts implements InstantTexts {
  private readonly here = new DayScan();
  private readonly paddings: { first: Padding; second: Padding; hour: Padding } = { first: null, second: null, hour: null };
  private mostFirst = 0;
  private mostThird = 0;
  /** Whether there are times of day, with seconds, and whether there are days without one. */
  private hasClock = false;
  private hasSeconds = false;
  private hasBare = false;
  /** Whether a midnight was written as 00:00. */
  private hasMidnight = false;

  private constructor(private readonly begin: DayScan) {}

  static of(text: string): DayTexts | null {
    const scan = new DayScan();
    const texts = scan.scan(text, 0, text.length) ? new DayTexts(scan) : null;
    return texts !== null && !Number.isNaN(texts.read(text, 0, text.length)) ? texts : null;
  }

  read(text: Letters, from: number, to: number): number {
    const { begin, here } = this;
    if (!here.scan(text, from, to) || here.mark !== begin.mark || here.yearDigits !== begin.yearDigits) return Number.NaN;
    const { first, second, year, clock } = here;
    const [isBare, isMidnight] = [here.hourDigits === 0, here.hourDigits > 0 && clock === 0];
    if (isBare ? this.hasMidnight : (this.hasClock && here.hasSeconds !== this.hasSeconds) || (isMidnight && this.hasBare)) return Number.NaN;
    const isDay = second >= 1 && second <= 31 && (this.hasShortYear || (first >= 1 && first <= 31 && year >= 1700 && !isOfOtherCalendar(year)));
    if (!isDay || !this.isPadded("first", first, here.firstDigits) || !this.isPadded("second", second, here.secondDigits) || !this.isPadded("hour", Math.floor(clock / 3_600_000), here.hourDigits)) return Number.NaN;
    if (first > this.mostFirst) this.mostFirst = first;
    if (year > this.mostThird) this.mostThird = year;
    if (isBare) this.hasBare = true;
    else [this.hasClock, this.hasSeconds, this.hasMidnight] = [true, here.hasSeconds, this.hasMidnight || isMidnight];
    return ((year * FIELD + first) * FIELD + second) * DAY + clock;
  }

  write(kept: number): string {
    return Number.isNaN(kept) ? "" : this.spelled(partsOf(kept));
  }

  finish(kept: StoredNumbers): KeptInstants | null {
    // 10.15.30 may be a time of day; so may all of them, as long as none is past its end.
    if (this.hasShortYear && !this.hasClock && this.begin.mark === POINT && this.mostFirst < 24 && this.mostThird < 60) return null;
    const orders = (this.hasShortYear ? (["dmy", "mdy", "ymd"] as const) : (["dmy", "mdy"] as const)).filter((order) => this.allIn(kept, order));
    const [begin] = orders;
    // A day that no calendar has is told by its text.
    if (begin === undefined) return null;
    const partsIn = (at: number) => this.partsIn(at, begin);
    const form: InstantForm = {
      zone: "",
      order: orders.length === 1 ? begin : null,
      write: (at) => (Number.isNaN(at) ? "" : this.spelled(partsIn(at))),
      inOrder: (at, order) => (order === begin || at !== at ? at : this.instantOf(partsIn(at), order)),
    };
    return { form, instantOf: (at) => this.instantOf(partsOf(at), begin) };
  }

  private get hasShortYear(): boolean {
    return this.begin.yearDigits === 2;
  }

  private allIn(kept: StoredNumbers, order: DateOrder): boolean {
    return kept.every((each) => each !== each || !Number.isNaN(this.instantOf(partsOf(each), order)));
  }

  private instantOf({ first, second, third, clock }: DayParts, order: DateOrder): number {
    const isShort = this.hasShortYear;
    if (order === "ymd") return isShort ? midnight(fullYear(first), second, third) + clock : Number.NaN;
    const year = isShort ? fullYear(third) : third;
    return (order === "dmy" ? midnight(year, second, first) : midnight(year, first, second)) + clock;
  }

  private partsIn(at: number, order: DateOrder): DayParts {
    const days = Math.floor(at / DAY);
    const { year: whole, month, day } = civilFromDays(days);
    const clock = at - days * DAY;
    const year = this.hasShortYear ? whole % 100 : whole;
    if (order === "ymd") return { first: year, second: month, third: day, clock };
    return order === "dmy" ? { first: day, second: month, third: year, clock } : { first: month, second: day, third: year, clock };
  }

  private spelled({ first, second, third, clock }: DayParts): string {
    const { paddings, begin } = this;
    const mark = String.fromCharCode(begin.mark);
    const day = `${two(first, paddings.first)}${mark}${two(second, paddings.second)}${mark}${this.hasShortYear ? two(third, true) : third}`;
    if (!this.hasClock || (this.hasBare && clock === 0)) return day;
    const minutes = Math.floor(clock / 60_000);
    const seconds = this.hasSeconds ? `:${two((clock / 1000) % 60, true)}` : "";
    return `${day} ${two(Math.floor(minutes / 60), paddings.hour)}:${two(minutes % 60, true)}${seconds}`;
  }

  /** Whether a number is written with as many noughts as those before it were. */
  private isPadded(part: "first" | "second" | "hour", value: number, digits: number): boolean {
    if (value > 9 || digits === 0) return true;
    const padded = digits === 2;
    this.paddings[part] ??= padded;
    return this.paddings[part] === padded;
  }
}
