import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { textOf } from "../../../../words/sentence.testing";
import { answering } from "../choice";
import { plain, reading } from "../given.testing";

const hours = Array.from({ length: 24 }, (_, i) => `2024-01-01T${String(i).padStart(2, "0")}:00`);

/** Digits of which some begin with zeros; no number is written in two ways. */
const ids = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 99_999 })), { minLength: 2, maxLength: 5, selector: ([, value]) => value }).map((list) => list.map(([zeros, value]) => "0".repeat(zeros) + value));

/** A table of the given series below one another, each with the place of its id as value. */
const FORMS: Readonly<Record<string, (labels: readonly string[]) => readonly [name: string, text: string]>> = {
  "between commas": (labels) => ["a.csv", `time,id,load\n${labels.flatMap((id, i) => hours.map((hour) => `${hour},${id},${i}\n`)).join("")}`],
  quoted: (labels) => ["a.csv", `"id";"time";"load"\n${labels.flatMap((id, i) => hours.map((hour) => `"${id}";"${hour}";${i}\n`)).join("")}`],
  "of one width": (labels) => ["a.txt", `STATIONS_ID;MESS_DATUM;TT\n${labels.flatMap((id, i) => hours.map((_, hour) => `${id.padStart(12)};20240101${String(hour).padStart(2, "0")};${i}\n`)).join("")}`],
  "on its side": (labels) => ["a.csv", `station,${hours.join(",")}\n${labels.map((id, i) => `${id},${hours.map(() => i).join(",")}\n`).join("")}`],
  "records of JSON": (labels) => ["a.json", JSON.stringify(labels.flatMap((id, i) => hours.map((time) => ({ time, id, load: i }))))],
};

describe("what tells series apart keeps the zeros that it begins with", () => {
  test.each(Object.keys(FORMS))("%s", async (form) => {
    await fc.assert(
      fc.asyncProperty(ids, async (labels) => {
        const [name, text] = FORMS[form]!(labels);
        const { series } = await reading(text, { answers: { id: "all" } }, name);
        expect(series.columns.map((column) => [column.name, [...column.values]])).toEqual(labels.map((id, i) => [id, hours.map(() => i)]));
      }),
      { numRuns: 25 },
    );
  });

  it("also where letters come after numbers", async () => {
    const read = await reading(`time,id,load\n${["007", "0012", "A5"].flatMap((id, i) => hours.map((hour) => `${hour},${id},${i}\n`)).join("")}`);
    expect(Object.keys(plain(read).columns)).toEqual(["007", "0012", "A5"]);
  });

  it.each([
    ["00e1", "0e10", "1e10"],
    ["12e4", "3e07", "a3f2"],
  ])("also where digits are letters, too, and look like powers of ten: %s, %s, %s", async (...labels) => {
    const read = await reading(`time,sensor,load\n${labels.flatMap((id, i) => hours.map((hour) => `${hour},${id},${i}\n`)).join("")}`);
    expect(plain(read).columns).toEqual(Object.fromEntries(labels.map((id, i) => [id, hours.map(() => i)])));
  });

  it("and a notebook that was kept with one of them as a number still has it", async () => {
    const text = `time,id,load\n${["007", "0012"].flatMap((id, i) => hours.map((hour) => `${hour},${id},${i}\n`)).join("")}`;
    const { series, table } = await reading(text, answering("id", '["12"]'));
    expect([table.panel?.taken, series.columns[0]!.values[0]]).toEqual([{ take: "some", labels: ["0012"] }, 1]);
  });
});

it("a station's number is no value, and its zeros are shown", async () => {
  const { series, table } = await reading(`station,time,load\n${hours.map((hour, i) => `01048,${hour},${i}\n`).join("")}`);
  expect([series.columns.map(({ name }) => name), series.notices.map(textOf), table.columns[0]!.example]).toEqual([["load"], ["Left out, as it holds ids, such as 007: “station”."], "01048"]);
});

it("what stands alone is read, and parts of a time and numbers with zeros are what they are", async () => {
  expect(plain(await reading("code\n01\n02\n04\n")).columns).toEqual({ code: [1, 2, 4] });
  const read = await reading(`year,month,day,rain\n${hours.map((_, i) => `2024,01,${String(i + 1).padStart(2, "0")},00${i % 7}\n`).join("")}`);
  expect(plain(read)).toEqual({ at: hours.map((_, i) => Date.UTC(2024, 0, i + 1)), columns: { rain: hours.map((_, i) => i % 7) } });
});
