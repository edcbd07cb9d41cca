import type { Letters } from "../text/plainText";
import { isOfOtherCalendar } from "./calendarYears";
import { midnight, pair } from "./isoDate";
import { offsetOf } from "./zones";

/** How a column of texts writes its instants, all alike, as "2024-01-31 14:00:05.250Z" or a part of it, or with other marks in its days. */
export interface IsoForm {
  /** Between year, month and day. */
  readonly mark: string;
  /** Between day and time of day; "" where there are days alone. */
  readonly between: "" | " " | "T";
  readonly seconds: boolean;
  /** What stands before the decimals of a second, and how many there are. */
  readonly point: string;
  readonly places: number;
  /** As it is written, and by how many ms its clocks are ahead of UTC. */
  readonly zone: string;
  readonly ahead: number;
  readonly length: number;
}

const FORM = /^(\d{4})([-/.])\d\d\2\d\d(?:([ T])\d\d:\d\d(:\d\d(?:([.,])(\d{1,9}))?)?(Z|[+-]\d\d:?\d\d)?)?$/;
const [COLON, ZERO] = [58, 48];

/** How a text writes its instant; null where it is not of this kind, or where its instant would not be written the same way. */
export function isoFormOf(text: string): IsoForm | null {
  const match = FORM.exec(text);
  if (match === null || isOfOtherCalendar(Number(match[1]))) return null;
  const [, , mark = "", between = "", seconds, point = "", decimals = "", zone = ""] = match;
  const form = { mark, between: between as IsoForm["between"], seconds: seconds !== undefined, point, places: decimals.length, zone, ahead: zone === "" ? 0 : offsetOf(zone), length: text.length };
  const at = readIso(text, 0, text.length, form);
  return at === at && writeIso(at, form) === text ? form : null;
}

/** The instant (ms since 1970) that a text writes between two places in this very form, so that `writeIso` gives its letters back; else NaN. */
export function readIso(text: Letters, from: number, to: number, form: IsoForm): number {
  if (to - from !== form.length || text.charCodeAt(from + 4) !== form.mark.charCodeAt(0) || text.charCodeAt(from + 7) !== form.mark.charCodeAt(0)) return Number.NaN;
  const day = midnight(pair(text, from) * 100 + pair(text, from + 2), pair(text, from + 5), pair(text, from + 8));
  if (form.between === "") return day;
  if (text.charCodeAt(from + 10) !== form.between.charCodeAt(0) || text.charCodeAt(from + 13) !== COLON) return Number.NaN;
  const [hour, minute] = [pair(text, from + 11), pair(text, from + 14)];
  let [second, ms, at] = [0, 0, from + 16];
  if (form.seconds) {
    if (text.charCodeAt(at) !== COLON) return Number.NaN;
    second = pair(text, at + 1);
    at += 3;
  }
  if (form.places > 0) {
    if (text.charCodeAt(at++) !== form.point.charCodeAt(0)) return Number.NaN;
    for (let place = 0, scale = 100; place < form.places; place++, at++, scale /= 10) {
      const digit = text.charCodeAt(at) - ZERO;
      // What lies below a millisecond is not held by a number of them.
      if (!(digit >= 0 && digit <= 9) || (place > 2 && digit > 0)) return Number.NaN;
      if (place < 3) ms += digit * scale;
    }
  }
  for (let i = 0; i < form.zone.length; i++) if (text.charCodeAt(at + i) !== form.zone.charCodeAt(i)) return Number.NaN;
  if (!(hour < 24 && minute < 60 && second < 60)) return Number.NaN;
  return day + ((hour * 60 + minute) * 60 + second) * 1000 + ms - form.ahead;
}

/** The text of an instant in this form; "" of NaN. */
export function writeIso(at: number, { mark, between, seconds, point, places, zone, ahead }: IsoForm): string {
  if (Number.isNaN(at)) return "";
  const iso = new Date(at + ahead).toISOString();
  const day = mark === "-" ? iso.slice(0, 10) : iso.slice(0, 10).replaceAll("-", mark);
  if (between === "") return day;
  const decimals = places === 0 ? "" : point + iso.slice(20, 23).padEnd(places, "0").slice(0, places);
  return `${day}${between}${iso.slice(11, seconds ? 19 : 16)}${decimals}${zone}`;
}
