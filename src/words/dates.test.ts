import { expect, it } from "vitest";
import { dayAndMonth, instant, longDate, month, monthAndYear, shortDate } from "./dates";

it("writes an instant as British English does", () => {
  expect(instant(new Date(2012, 2, 3, 14, 5).getTime())).toBe("3 Mar 2012, 14:05");
});

it("writes parts of a date, UTC", () => {
  const day = new Date(Date.UTC(2012, 2, 3));
  expect([month, dayAndMonth, monthAndYear, shortDate].map((write) => write(day))).toEqual(["Mar", "3 Mar", "Mar 2012", "3 Mar 2012"]);
  expect(longDate(day.getTime())).toBe("3 March 2012");
});
