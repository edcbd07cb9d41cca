import { expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const HOUR = 3_600_000;

/** Hours from a day of a zone on, as its clock shows them. */
function clocks(zone: string, from: number, hours: number): readonly string[] {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  return Array.from({ length: hours }, (_, i) => `${format.format(from + i * HOUR)}.000 ${zone}`);
}

it.each(["America/New_York", "Europe/Berlin", "Asia/Kolkata", "America/Argentina/Buenos_Aires"])("times with the name of a zone behind them are those of its clock, through its changes: %s", async (zone) => {
  for (const from of [Date.UTC(2020, 0, 1, 12), Date.UTC(2020, 2, 7, 12), Date.UTC(2020, 9, 31, 12)]) {
    const text = `"ts","load"\n${clocks(zone, from, 48).map((time, i) => `"${time}","${i}"\n`).join("")}`;
    const read = await reading(text);
    expect(plain(read)).toEqual({ at: Array.from({ length: 48 }, (_, i) => from + i * HOUR), columns: { load: Array.from({ length: 48 }, (_, i) => i) } });
  }
});

it("what only looks like a zone is none, and rows of several zones are not read as of one", async () => {
  for (const zones of [["Middle/Earth"], ["Europe/Berlin", "Asia/Tokyo"]]) {
    const text = `time,load\n${clocks("UTC", 0, 24).map((time, i) => `${time.replace(" UTC", "")} ${zones[i % zones.length]!},${i}\n`).join("")}`;
    expect((await reading(text)).series.axis.kind).toBe("index");
  }
});
