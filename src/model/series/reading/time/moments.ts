import { isDate, parseClock } from "./dates";

/** Whether a cell names a date, or a time of day. */
export const isMoment = (cell: string): boolean => isDate(cell) || !Number.isNaN(parseClock(cell));
