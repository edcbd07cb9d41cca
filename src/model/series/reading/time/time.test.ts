import { afterEach, describe, expect, test } from "vitest";
import { isDate, ordersOf, parseDate } from "./dates";
import { plain, reading, refusal } from "../given.testing";
import { textOf } from "../../../../words/sentence.testing";

const HOUR = 3_600_000;
const table = (times: readonly unknown[]) => `time,x\n${times.map((time, i) => `${time},${i}`).join("\n")}\n`;
const zone = process.env["TZ"];
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

describe.each(["UTC", "America/New_York", "Asia/Kolkata", "Pacific/Apia"])("on a machine in %s", (tz) => {
  test.each([
    ["2024-03-10T02:30:00", Date.UTC(2024, 2, 10, 2, 30)],
    ["2024-03-10 02:30:15.250", Date.UTC(2024, 2, 10, 2, 30, 15, 250)],
    ["2024-03-10T02:30:15,007Z", Date.UTC(2024, 2, 10, 2, 30, 15, 7)],
    ["2024-03-10T02:30:00+05:30", Date.UTC(2024, 2, 9, 21)],
    ["2024-03-10T02:30:00-0800", Date.UTC(2024, 2, 10, 10, 30)],
    ["2024-03-10T24:00", Date.UTC(2024, 2, 11)],
    ["2024-03-10", Date.UTC(2024, 2, 10)],
    ["2024/03/10", Date.UTC(2024, 2, 10)],
    ["2024-03", Date.UTC(2024, 2, 1)],
    ["Jan 1 2000", Date.UTC(2000, 0, 1)],
    ["31-December-1999 11:59 PM", Date.UTC(1999, 11, 31, 23, 59)],
    ["0099-12-31", Date.parse("0099-12-31")],
    ["20240310T023015Z", Date.UTC(2024, 2, 10, 2, 30, 15)],
    ["20240310T0230+0530", Date.UTC(2024, 2, 9, 21)],
  ])("%s", (text, instant) => {
    process.env["TZ"] = tz;
    expect(parseDate(text, "dmy")).toBe(instant);
  });

  test("a file gives the same instants", async () => {
    process.env["TZ"] = tz;
    const { series } = await reading(table(["2024-03-10 01:00", "2024-03-10 02:00", "2024-03-10 03:00"]));
    expect([...series.axis.at]).toEqual([1, 2, 3].map((hour) => Date.UTC(2024, 2, 10, hour)));
    expect(series.axis).toMatchObject({ kind: "time", step: HOUR });
  });
});

test("refuses days and hours that no calendar has", () => {
  for (const text of ["2023-02-29", "2024-13-01", "2024-00-10", "2024-01-01T25:00", "2024-01-01T10:61", "31/04/2024", "Foo 1 2024", "20241310T0230Z"]) {
    expect(isDate(text), text).toBe(false);
  }
});

describe("day or month first", () => {
  test("is settled by any day above 12", async () => {
    expect(ordersOf("03/04/2024")).toEqual(["dmy", "mdy"]);
    expect(ordersOf("04/04/2024")).toEqual(["dmy"]);
    const day = await reading(table(["03/04/2024", "04/04/2024", "13/04/2024"]));
    expect(day.table.dateOrder).toBe("dmy");
    expect(day.series.axis.at[0]).toBe(Date.UTC(2024, 3, 3));
    const month = await reading(table(["03/04/2024", "03/05/2024", "03/13/2024"]));
    expect(month.series.axis.at[0]).toBe(Date.UTC(2024, 2, 4));
  });

  test("is asked for where nothing settles it", async () => {
    const text = table(["01/01/2024", "03/04/2024", "05/06/2024"]);
    const error = await refusal(text);
    expect(error).toMatchObject({ kind: "reading/ambiguous-date", params: { file: "given.csv", row: 3, column: "time", example: "03/04/2024" } });
    expect(error.params.table?.columns[0]).toMatchObject({ name: "time", kind: "time" });
    expect((await reading(text, { dateOrder: "mdy" })).series.axis.at[1]).toBe(Date.UTC(2024, 2, 4));
    expect((await reading(text, { dateOrder: "dmy" })).series.axis.at[1]).toBe(Date.UTC(2024, 3, 3));
  });

  test("is taken as points or the column's name say, with a look at the points", async () => {
    const points = await reading(table(["01.01.2024", "03.04.2024", "05.06.2024"]));
    expect(points.series.axis.at[1]).toBe(Date.UTC(2024, 3, 3));
    expect(points.table.choices).toMatchObject([{ kind: "date-order", taken: { means: { order: "dmy" } }, others: [{ means: { order: "mdy" } }], open: true }]);
    const named = await reading("Date (MM/DD/YYYY),x\n01/01/2024,1\n03/04/2024,2\n05/06/2024,3");
    expect(named.series.axis.at[1]).toBe(Date.UTC(2024, 2, 4));
    expect(named.table.choices).toMatchObject([{ kind: "date-order", open: false }]);
  });

  test("a date that contradicts the others is refused by its row", async () => {
    expect(await refusal(table(["13/04/2024", "04/13/2024"]))).toMatchObject({ kind: "reading/bad-time", params: { row: 3, example: "04/13/2024" } });
  });
});

describe("a day and a time of day in columns of their own", () => {
  const split = ["23:59:00", "00:00:30,5", " 1:02 pm"].map((clock, i) => `${16 + Math.min(i, 1)}/12/2006;${clock};${i}`);

  test("are read together, and it is said", async () => {
    const { series, table: found } = await reading(`Date;Time;power\n${split.join("\n")}\n`);
    expect([...series.axis.at]).toEqual([
      Date.UTC(2006, 11, 16, 23, 59),
      Date.UTC(2006, 11, 17, 0, 0, 30, 500),
      Date.UTC(2006, 11, 17, 13, 2),
    ]);
    expect(found).toMatchObject({ timeColumn: "Date", chosen: ["power"] });
    expect(series.notices.map(textOf)[0]).toBe("The day is taken from “Date” and the time of day from “Time”.");
    expect(series.notices.map(textOf).join()).not.toContain("Left out");
  });

  test("a row without the time of day has no time", async () => {
    const { series } = await reading(`Date;Time;power\n${split.join("\n")}\n18/12/2006;;3\n`);
    expect(series.axis.at.length).toBe(3);
    expect(series.notices.map(textOf)).toContain("1 row without a time left out.");
  });

  test("a day that already has its time of day is left as it is", async () => {
    const { series } = await reading("at,alarm,x\n2024-01-01 10:00,08:00,1\n2024-01-01 11:00,08:00,2\n");
    expect(series.axis.at[0]).toBe(Date.UTC(2024, 0, 1, 10));
    expect(series.notices.map(textOf)).toEqual(["Left out, as it holds no numbers: “alarm”."]);
  });
});

test("times that cannot be read are told, as the rows are then counted", async () => {
  const { series } = await reading(table(["01.02.x24 00:00", "01.02.x24 01:00"]));
  expect(series.axis.kind).toBe("index");
  expect(series.notices.map(textOf)).toEqual([
    expect.stringMatching(/^Rows are counted, .* “time” begins with “01\.02\.x24 00:00”, .* like 2024-01-31 14:00\.$/),
    "Left out, as it holds no numbers: “time”.",
  ]);
  expect((await reading("name,x\nred,1\nblue,2\n")).series.notices.map(textOf)).toEqual(["Left out, as it holds no numbers: “name”."]);
});

describe("numbers as times", () => {
  const start = Date.UTC(2024, 0, 1);
  test.each([
    ["seconds", 1e-3],
    ["milliseconds", 1],
    ["microseconds", 1e3],
  ])("epoch %s", async (_, factor) => {
    const { series } = await reading(table([0, 1, 2].map((i) => (start + i * HOUR) * factor)));
    expect(series.axis).toMatchObject({ kind: "time", step: HOUR });
    expect(series.axis.at[0]).toBe(start);
  });

  test("years and days in one number are calendar times without gaps", async () => {
    const years = await reading("year,x\n1999,1\n2000,2\n2001,3\n2002,4\n");
    expect([...years.series.axis.at]).toEqual([1999, 2000, 2001, 2002].map((year) => Date.UTC(year, 0, 1)));
    expect(years.series.notices.map(textOf)).toEqual([]);
    expect((await reading(table([20240228, 20240229, 20240301]))).series.axis.at[2]).toBe(Date.UTC(2024, 2, 1));
  });

  test("elapsed time stays as it is, and rows are counted when there is no time or it is overruled", async () => {
    expect(plain(await reading(table([0, 0.5, 1]))).at).toEqual([0, 0.5, 1]);
    expect(plain(await reading("x,y\n5,1\n7,2\n9,3\n")).at).toEqual([0, 1, 2]);
    expect(plain(await reading(table(["2024-01-01", "2024-01-02"]), { timeColumn: "none" })).at).toEqual([0, 1]);
    expect(plain(await reading("x,y\n5,1\n7,2\n9,3\n", { timeColumn: { name: "x" } }))).toEqual({
      at: [5, 7, 9],
      columns: { y: [1, 2, 3] },
    });
  });
});
