import { DAY } from "./calendar";
import { isOfOtherCalendar } from "./calendarYears";
import { DayScan } from "./dayScan";
import type { InstantForm, InstantTexts } from "./instantTexts";
import { midnight } from "./isoDate";

/** Days and months take five bits each. */
const FIELD = 32;
/** Whether a number below ten has a nought before it; null as long as none came. */
type Padding = boolean | null;

const two = (n: number, padding: Padding) => (padding === false ? String(n) : String(n).padStart(2, "0"));

/** What `DayTexts.read` laid into one number. */
function partsOf(kept: number) {
  const clock = kept % DAY;
  const parts = (kept - clock) / DAY;
  return { first: Math.floor(parts / FIELD) % FIELD, second: parts % FIELD, year: Math.floor(parts / FIELD ** 2), clock };
}

/**
 * Texts such as 31.12.2024 14:05, all alike but for noughts that are left out everywhere. Which of day and month stands first shows
 * once all are there: until then each is kept as one number of its parts.
 */
export class DayTexts implements InstantTexts {
  private readonly here = new DayScan();
  private readonly paddings: { first: Padding; second: Padding; hour: Padding } = { first: null, second: null, hour: null };
  private mostFirst = 0;
  private mostSecond = 0;

  private constructor(private readonly begin: DayScan) {}

  static of(text: string): DayTexts | null {
    const scan = new DayScan();
    const texts = scan.scan(text, 0, text.length) ? new DayTexts(scan) : null;
    return texts !== null && !Number.isNaN(texts.read(text, 0, text.length)) ? texts : null;
  }

  read(text: string, from: number, to: number): number {
    const { begin, here } = this;
    if (!here.scan(text, from, to) || here.mark !== begin.mark || here.yearDigits !== 4 || here.hasSeconds !== begin.hasSeconds || here.hourDigits > 0 !== begin.hourDigits > 0) return Number.NaN;
    const { first, second, year, clock } = here;
    const isDay = first >= 1 && first <= 31 && second >= 1 && second <= 31 && year >= 1700 && !isOfOtherCalendar(year);
    if (!isDay || !this.isPadded("first", first, here.firstDigits) || !this.isPadded("second", second, here.secondDigits) || !this.isPadded("hour", Math.floor(clock / 3_600_000), here.hourDigits)) return Number.NaN;
    if (first > this.mostFirst) this.mostFirst = first;
    if (second > this.mostSecond) this.mostSecond = second;
    return ((year * FIELD + first) * FIELD + second) * DAY + clock;
  }

  write(kept: number): string {
    if (Number.isNaN(kept)) return "";
    const { first, second, year, clock } = partsOf(kept);
    return this.spelled(first, second, year, clock);
  }

  finish(kept: Float64Array): InstantForm | null {
    const order = this.mostFirst > 12 && this.mostSecond <= 12 ? "dmy" : this.mostSecond > 12 && this.mostFirst <= 12 ? "mdy" : null;
    if (order === null) return null;
    const instantOf = (each: number) => {
      const { first, second, year, clock } = partsOf(each);
      return (order === "dmy" ? midnight(year, second, first) : midnight(year, first, second)) + clock;
    };
    // A day that no calendar has is told by its text.
    for (const each of kept) if (each === each && Number.isNaN(instantOf(each))) return null;
    for (let row = 0; row < kept.length; row++) kept[row] = instantOf(kept[row]!);
    return { zone: "", order, write: (at) => this.writtenInstant(at, order) };
  }

  private writtenInstant(at: number, order: "dmy" | "mdy"): string {
    if (Number.isNaN(at)) return "";
    const date = new Date(at);
    const [day, month] = [date.getUTCDate(), date.getUTCMonth() + 1];
    return this.spelled(order === "dmy" ? day : month, order === "dmy" ? month : day, date.getUTCFullYear(), at - Math.floor(at / DAY) * DAY);
  }

  private spelled(first: number, second: number, year: number, clock: number): string {
    const { paddings, begin } = this;
    const mark = String.fromCharCode(begin.mark);
    const day = `${two(first, paddings.first)}${mark}${two(second, paddings.second)}${mark}${year}`;
    if (begin.hourDigits === 0) return day;
    const minutes = Math.floor(clock / 60_000);
    const seconds = begin.hasSeconds ? `:${two((clock / 1000) % 60, true)}` : "";
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
