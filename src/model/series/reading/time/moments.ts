import { isDate, parseClock, saysNoYear } from "./dates";

/** Whether a cell names a date, or a time of day, or a day and its time that only lack their year. */
export const isMoment = (cell: string): boolean => isDate(cell) || !Number.isNaN(parseClock(cell)) || saysNoYear(cell);
