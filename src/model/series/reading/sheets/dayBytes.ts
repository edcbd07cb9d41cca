import { civilFromDays, DAY } from "../time/calendar";
import { dayZero } from "./excelTimes";

const [ZERO, MINUS, COLON, BLANK, POINT] = [48, 45, 58, 32, 46];
/** The last day of year 9999: what comes later is written with more digits. */
const [FIRST_DAY, LAST_DAY] = [-719_528, 2_932_896];

/** The most bytes that are written. */
export const LONGEST_DAY = 23;

/** Writes what `timeText` would say of a day number of Excel; gives how many bytes that are, 0 where it has no plain form. */
export function writeDay(target: Uint8Array, serial: number, since1904: boolean): number {
  const ms = Math.round(serial * DAY) + dayZero(since1904);
  const days = Math.floor(ms / DAY);
  if (!(days >= FIRST_DAY && days <= LAST_DAY)) return 0;
  let at = 0;
  const write = (number: number, digits: number) => {
    let rest = number;
    for (let place = at + digits - 1; place >= at; place--) {
      target[place] = ZERO + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    at += digits;
  };
  if (!(serial >= 0 && serial < 1)) {
    const { year, month, day } = civilFromDays(days);
    write(year, 4);
    target[at++] = MINUS;
    write(month, 2);
    target[at++] = MINUS;
    write(day, 2);
    target[at++] = BLANK;
  }
  const clock = ms - days * DAY;
  write(Math.floor(clock / 3_600_000), 2);
  target[at++] = COLON;
  write(Math.floor(clock / 60_000) % 60, 2);
  target[at++] = COLON;
  write(Math.floor(clock / 1000) % 60, 2);
  if (clock % 1000 !== 0) {
    target[at++] = POINT;
    write(clock % 1000, 3);
  }
  return at;
}
