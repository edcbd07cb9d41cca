/** Years of other calendars in which people measured, and in which nobody did, or hardly ever, by the common one: first and last. */
export const CALENDAR_YEARS = { buddhist: [2440, 2640], persian: [1290, 1460] } as const;

/** Whether a year is rather one of another calendar. */
export const isOfOtherCalendar = (year: number): boolean => Object.values(CALENDAR_YEARS).some(([first, last]) => year >= first && year <= last);
