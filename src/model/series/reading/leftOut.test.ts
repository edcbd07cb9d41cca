import { describe, expect, it } from "vitest";
import { plain, reading } from "./given.testing";

const start = Date.UTC(2024, 0, 1);
const HOUR = 3_600_000;
const rows = (n: number, row: (i: number) => string) => `${Array.from({ length: n }, (_, i) => row(i)).join("\n")}\n`;
const iso = (at: number) => new Date(at).toISOString();
const names = ({ series }: Awaited<ReturnType<typeof reading>>) => series.columns.map(({ name }) => name);

describe("columns that no one means as an input are left out, and told", () => {
  it("that hardly have a value, as what an oscilloscope says beside its first rows", async () => {
    const read = await reading(`time,x,note\n${rows(200, (i) => `${iso(start + i * HOUR)},${i},${i < 3 ? 2500 : ""}`)}`);
    expect(names(read)).toEqual(["x"]);
    expect(read.series.notices).toContainEqual({ kind: "noticed/sparse-columns", params: { names: ["note"] } });
    const some = await reading(`time,x,monthly\n${rows(200, (i) => `${iso(start + i * HOUR)},${i},${i % 30 === 0 ? 1 : ""}`)}`);
    expect(names(some)).toEqual(["x", "monthly"]);
    // It is taken where there is no other, and where the person asks for it.
    expect(names(await reading(`time,note\n${rows(200, (i) => `${iso(start + i * HOUR)},${i < 3 ? 2500 : ""}`)}`))).toEqual(["note"]);
    expect(names(await reading(`time,x,note\n${rows(200, (i) => `${iso(start + i * HOUR)},${i},${i < 3 ? 2500 : ""}`)}`, { columns: ["note"] }))).toEqual(["note"]);
  });

  it.each([
    ["Scan", 1],
    ["Sample", 0],
    ["entry_id", 1001],
  ])("that count what came in: %s from %i on", async (name, first) => {
    const read = await reading(`time,${name},x\n${rows(40, (i) => `${iso(start + i * HOUR)},${first + i},${i % 7}`)}`);
    expect(names(read)).toEqual(["x"]);
    expect(read.series.notices).toContainEqual({ kind: "noticed/row-counts", params: { names: [name] } });
    // What does not count on from row to row is measured.
    expect(names(await reading(`time,${name},x\n${rows(40, (i) => `${iso(start + i * HOUR)},${first + 2 * i},${i % 7}`)}`))).toEqual([name, "x"]);
  });

  it("that hold the means of a calendar's rows (GISTEMP)", async () => {
    const months = "Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec";
    const read = await reading(`Land-Ocean: Global Means\nYear,${months},J-D,DJF\n${rows(30, (y) => `${1980 + y},${Array.from({ length: 12 }, (_, m) => y * 12 + m).join(",")},.1,***`)}`);
    expect(plain(read)).toEqual({ at: Array.from({ length: 360 }, (_, i) => Date.UTC(1980, i)), columns: { value: Array.from({ length: 360 }, (_, i) => i) } });
    expect(read.series.notices).toContainEqual({ kind: "noticed/beside-calendar", params: { names: ["J-D", "DJF"] } });
  });
});

it.each(["creationDate", "updated_at", "end"])("takes the time from when it was measured, not from %s", async (other) => {
  const read = await reading(`${other},measured,value\n${rows(40, (i) => `${iso(start + (i + 1) * HOUR)},${iso(start + i * HOUR)},${i}`)}`);
  expect([read.table.timeColumn, read.series.axis.at[0]]).toEqual(["measured", start]);
});

describe("parts of a time without names", () => {
  const part = (at: number) => ({ date: [iso(at).slice(0, 4), iso(at).slice(5, 7), iso(at).slice(8, 10)], hour: new Date(at).getUTCHours() });

  it("are days of a calendar that follow one another (SILSO), and hours by their end (EPW)", async () => {
    const days = await reading(rows(100, (i) => `${part(start + i * 24 * HOUR).date.join(";")};${(2024 + (i + 0.5) / 366).toFixed(3)};${20 + (i % 9)};1`));
    expect(days.series.axis.at.slice(0, 2)).toEqual(Float64Array.of(start, start + 24 * HOUR));
    const hours = await reading(`LOCATION,Denver\nHOLIDAYS,No,0\n${rows(100, (i) => `${part(start + i * HOUR).date.join(",")},${part(start + i * HOUR).hour + 1},60,${i}.5`)}`);
    expect(plain(hours)).toEqual({ at: Array.from({ length: 100 }, (_, i) => start + i * HOUR), columns: { "column 6": Array.from({ length: 100 }, (_, i) => i + 0.5) } });
  });

  it("are numbers where they are no such days", async () => {
    expect((await reading(rows(60, (i) => `${2000 + (i % 5)};${(i % 12) + 1};${(i % 28) + 1};${i}`))).table.timeColumn).toBeNull();
    expect((await reading(rows(60, (i) => `${20 + i};${(i % 12) + 1};${(i % 28) + 1};${i}`))).table.timeColumn).toBeNull();
  });
});
