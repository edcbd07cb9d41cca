import { describe, expect, it, test } from "vitest";
import { datesOfTexts, decideOrder } from "./dateOrder";
import type { DateOrder } from "../reading";

const decide = (cells: readonly string[], asked: "auto" | DateOrder = "auto", column = "day") => decideOrder({ file: "given.csv", rowNumber: (row) => row + 2 }, column, datesOfTexts(cells), asked);

/** The order that was found, whether the person is asked to look at it, and which others are offered; the row and the cell that is asked about where there is none. */
function orderIn(cells: readonly string[], asked?: "auto" | DateOrder, column?: string) {
  const decided = decide(cells, asked, column);
  if (!decided.ok) return { row: decided.error.params.row, example: decided.error.params.example };
  const { order, choices } = decided.value;
  if (choices.length === 0) return { order };
  const [choice] = choices;
  if (choice?.kind !== "date-order") throw new Error(`Another choice: ${JSON.stringify(choice)}`);
  expect(choice.taken?.means).toMatchObject({ order });
  return { order, open: choice.open, others: choice.others.map(({ means }) => means.order) };
}

/** The fifth to the twelfth of each of so many months, month first: by days first they go back in time at each new month. */
const days = (months: number) => Array.from({ length: 8 * months }, (_, i) => `${1 + Math.floor(i / 8)}/${5 + (i % 8)}/2024`);
/** Days of March, one a year, month first: by days first they lie in months here and there. */
const years = ["3/1/2001", "3/7/2002", "3/2/2003", "3/9/2004", "3/4/2005", "3/12/2006", "3/1/2007", "3/8/2008"];
/** Two cells that changed places. */
const swapped = (cells: readonly string[], at: number) => cells.with(at, cells[at + 1]!).with(at + 1, cells[at]!);

describe("cells that leave nothing to decide are of no order", () => {
  test.each([
    ["the year first", ["2024-02-01", "2024-02-02T10:00", "2024/2/3"]],
    ["months by name", ["1 Feb 2024", "Feb 2, 2024"]],
    ["day and month alike", ["1/1/2024", "2/2/2024", "-", ""]],
    ["days past the twelfth first", ["13/1/2024", "14/1/2024"]],
    ["no dates", ["one", "two 2"]],
    ["nothing", []],
  ])("%s", (_, cells) => {
    expect(orderIn(cells)).toEqual({ order: null });
    expect(orderIn(cells, "mdy")).toEqual({ order: "mdy" });
  });
});

describe("what can be read at all tells the order", () => {
  test.each<[string, readonly string[], DateOrder]>([
    ["a day past the twelfth, first", ["1/2/2024", "13/2/2024"], "dmy"],
    ["a day past the twelfth, behind the month", ["1/2/2024", "-", "2/13/2024"], "mdy"],
    ["a year past the last day", ["01/02/03", "32/02/03"], "ymd"],
    ["days past the twelfth in every cell", ["1/31/2024", "2/29/2024"], "mdy"],
    ["most cells, though one is written otherwise", ["31/3/2024", "1/31/2024", "2/29/2024"], "mdy"],
    ["the first cell, where each order reads as many", ["13/4/2024", "4/13/2024"], "dmy"],
    ["the first cell, the other way round", ["4/13/2024", "13/4/2024"], "mdy"],
    ["dashes, where the year does not stand first", ["1-10-2024", "1-13-2024"], "mdy"],
  ])("%s", (_, cells, order) => {
    expect(orderIn(cells)).toEqual({ order });
  });
});

describe("even steps tell the order, and the other one is offered", () => {
  it.each<[string, readonly string[]]>([
    ["days that go on", days(2)],
    ["days that go back", days(2).toReversed()],
    ["days among which some are missing", days(2).flatMap((day) => [day, "n/a"])],
    ["days that go back, but for the first", swapped(days(4).toReversed(), 0)],
    ["years", years],
    ["years that go back", years.toReversed()],
    ["most steps, though one goes back", swapped(days(4), 3)],
  ])("%s", (_, cells) => {
    expect(orderIn(cells)).toEqual({ order: "mdy", open: false, others: ["dmy"] });
    const turned = cells.map((cell) => cell.replace(/^(\d+)\/(\d+)/, "$2/$1"));
    expect(orderIn(turned)).toEqual({ order: "dmy", open: false, others: ["mdy"] });
  });

  it("of years in two digits, too", () => {
    const cells = Array.from({ length: 24 }, (_, i) => `0${1 + Math.floor(i / 8)}/0${1 + Math.floor(i / 8)}/${String(5 + (i % 8)).padStart(2, "0")}`);
    expect(orderIn(cells)).toMatchObject({ order: "ymd", open: false });
  });
});

describe("the person is asked where nothing tells", () => {
  it.each<[string, readonly string[], { row: number; example: string }]>([
    ["fewer rows than show a step", years.slice(0, 7), { row: 2, example: "3/1/2001" }],
    ["days in a row, which may be months in a row", Array.from({ length: 10 }, (_, i) => `1/${i + 1}/2024`), { row: 3, example: "1/2/2024" }],
    ["months in a row, of 28 days and of 31", Array.from({ length: 10 }, (_, i) => `${i + 1}/1/2024`), { row: 3, example: "2/1/2024" }],
    ["hardly more steps back in one order than in the other", swapped(days(2), 3), { row: 2, example: "1/5/2024" }],
    ["dashes with the month or the day in one digit", ["1-10-2024", "1-11-2024", "1-12-2024"], { row: 2, example: "1-10-2024" }],
    ["years in two digits: the cell that each order reads in its own way", ["01/01/03", "01/02/03"], { row: 3, example: "01/02/03" }],
    ["a cell further down", ["-", "1/1/2024", "2/2/2024", "2/3/2024", "3/2/2024"], { row: 5, example: "2/3/2024" }],
  ])("%s", (_, cells, asked) => {
    expect(orderIn(cells)).toEqual(asked);
    expect(decide(cells)).toMatchObject({ error: { kind: "reading/ambiguous-date", params: { file: "given.csv", column: "day" } } });
  });
});

describe("where steps do not tell", () => {
  const open = ["01/02/03", "02/03/04"];

  test.each<[string, DateOrder]>([
    ["Date (MM/DD/YYYY)", "mdy"],
    ["mm-dd-yy", "mdy"],
    ["m/d/yy", "mdy"],
    ["DD.MM.YYYY", "dmy"],
    ["date_ddmmyyyy", "dmy"],
    ["d/m/yy", "dmy"],
    ["YY-MM-DD", "ymd"],
    ["date yy/m/d", "ymd"],
  ])("the name “%s” does", (column, order) => {
    expect(orderIn(open, "auto", column)).toEqual({ order, open: false, others: ["dmy", "mdy", "ymd"].filter((each) => each !== order) });
  });

  test.each(["day", "comm/dd/yyyy", "mm/dd/yyyyx", "dd/mm", ""])("the name “%s” does not", (column) => {
    expect(orderIn(open, "auto", column)).toEqual({ row: 2, example: "01/02/03" });
  });

  test("nor does a name of an order that reads fewer", () => {
    expect(orderIn(["1/2/2024", "2/3/2024"], "auto", "yy-mm-dd")).toEqual({ row: 2, example: "1/2/2024" });
  });

  test("but they do where they can, whatever the name says", () => {
    expect(orderIn(days(2), "auto", "DD/MM/YYYY")).toEqual({ order: "mdy", open: false, others: ["dmy"] });
  });

  test.each(["1.2.2024", "01.02.2024 10:00", " 1.2.24"])("points as in “%s” stand for days first, which is worth a look", (cell) => {
    expect(orderIn([cell])).toMatchObject({ order: "dmy", open: true });
  });

  test.each(["1/2/2024", "Mon 1.2.2024", "1/2/2024 10.20.30"])("those of “%s” do not", (cell) => {
    expect(orderIn([cell])).toEqual({ row: 2, example: cell });
  });

  test("nor do points where days first read fewer", () => {
    expect(orderIn(["04.13.12", "32.04.12", "01.02.03"])).toEqual({ row: 4, example: "01.02.03" });
  });
});

describe("the order that was asked for is taken, and those that the cells allow are offered", () => {
  test.each<[readonly string[], DateOrder, readonly DateOrder[]]>([
    [["1/2/2024", "3/4/2024"], "dmy", ["mdy"]],
    [["1/2/2024", "3/4/2024"], "mdy", ["dmy"]],
    [["1/2/2024", "3/4/2024"], "ymd", ["dmy", "mdy"]],
    [["01/02/03"], "mdy", ["dmy", "ymd"]],
    [["1/2/2024", "2/13/2024"], "dmy", ["mdy"]],
    [days(2), "dmy", ["mdy"]],
  ])("%s as %s", (cells, order, others) => {
    expect(orderIn(cells, order)).toEqual({ order, open: false, others });
  });

  test("and none where they allow no other", () => {
    expect(orderIn(["1/2/2024", "2/13/2024"], "mdy")).toEqual({ order: "mdy" });
  });

  test("with what the example is in each", () => {
    const decided = decide(["1/2/2024"], "dmy");
    expect(decided).toMatchObject({
      value: {
        choices: [
          {
            column: "day",
            taken: { means: { example: "1/2/2024", at: Date.UTC(2024, 1, 1) }, set: { dateOrder: "dmy" } },
            others: [{ means: { example: "1/2/2024", at: Date.UTC(2024, 0, 2) }, set: { dateOrder: "mdy" } }],
          },
        ],
      },
    });
  });
});
