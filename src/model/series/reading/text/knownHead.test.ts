import { describe, expect, it } from "vitest";
import { answerName } from "../choice";
import { plain, reading } from "../given.testing";
import { knownHead } from "./knownHead";

const HOUR = 3_600_000;
const start = Date.UTC(2024, 0, 1);
const rows = (n: number, row: (i: number) => string) => Array.from({ length: n }, (_, i) => `${row(i)}\n`).join("");
const hours = (n: number) => Array.from({ length: n }, (_, i) => start + i * HOUR);

describe("Sea-Bird (.cnv)", () => {
  const head = (time: string) => `* Sea-Bird SBE 37 Data File:\n* Temperature SN = 1234\n# nquan = 3\n# name 0 = ${time}\n# name 1 = tv290C: Temperature [ITS-90, deg C]\n# name 2 = flag:  0.000e+00\n# interval = seconds: 3600\n# start_time = Jan 01 2024 00:00:00 [Instrument's time stamp]\n# bad_flag = -9.990e-29\n*END*\n`;
  const file = (time: string, at: (i: number) => string) => reading(head(time) + rows(100, (i) => `${at(i).padStart(11)}${(i === 7 ? "-9.990e-29" : `${i / 4}`).padStart(11)} 0.000e+00`), {}, "a.cnv");

  it.each<[string, (i: number) => string]>([
    ["timeJ: Julian Days", (i) => (1 + i / 24).toFixed(6)],
    ["timeQ: Time, NMEA [seconds]", (i) => String((start - Date.UTC(2000)) / 1000 + i * 3600)],
    ["timeK: Time, Instrument [seconds]", (i) => String((start - Date.UTC(2000)) / 1000 + i * 3600)],
    ["timeN: Time, NMEA [seconds]", (i) => String(start / 1000 + i * 3600)],
  ])("has its names, units, bad flag and times in its head: %s", async (name, at) => {
    const read = await file(name, at);
    expect(plain(read).at).toEqual(hours(100));
    expect(read.series.columns.map((column) => [column.name, column.unit ?? "", column.stats.missing])).toEqual([["Temperature", "deg C", 1], ["flag", "", 0]]);
    expect(plain(read).columns["Temperature"]![7]).toBe(7 / 4);
  });

  it("counts its rows where it has no time", async () => {
    const read = await file("depSM: Depth [salt water, m]", String);
    expect(read.series.axis.kind).toBe("index");
    expect(plain(read).columns["Depth"]!.slice(0, 3)).toEqual([0, 1, 2]);
  });

  it("is none without its names, or where they are not those of its columns", async () => {
    expect(knownHead("* Sea-Bird SBE 37 Data File:\n*END*\n 1 2\n")).toBeNull();
    expect(knownHead(head("x: y").replace("# name 1", "# name 4"))).toBeNull();
    const read = await reading(head("timeS: Time, Elapsed [seconds]") + rows(30, (i) => `${i}  ${i / 4}  0  5`), {}, "a.cnv");
    expect(read.series.columns.some(({ name }) => name === "Temperature")).toBe(false);
  });
});

describe("weather for EnergyPlus (.epw)", () => {
  const head = "LOCATION,Vienna,-,AUT,IWEC Data,110360,48.12,16.57,1.0,190.0\nDESIGN CONDITIONS,0\nTYPICAL/EXTREME PERIODS,0\nGROUND TEMPERATURES,0\nHOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0\nCOMMENTS 1,IWEC\nCOMMENTS 2,none\nDATA PERIODS,1,1,Data,Sunday, 1/ 1,12/31\n";
  const row = (year: number, at: number, temperature: number) => {
    const date = new Date(at);
    return `${year},${date.getUTCMonth() + 1},${date.getUTCDate()},${date.getUTCHours() + 1},60,?9?9?9?9E0,${temperature},1.0,70,98100,${date.getUTCHours() * 10},1415,280,100,50,60,999900,9999,9999,9999,180,3.1,5,5,20.0,77777,9,999999999,10,0.0720,0,88,0.200,0.0,0.0`;
  };

  it("has its 35 columns by name, each hour by its begin, and what was not measured missing", async () => {
    const read = await reading(head + rows(24 * 20, (i) => row(2023, Date.UTC(2023, 0, 1) + i * HOUR, i / 8)), {}, "a.epw");
    expect(plain(read).at).toEqual(Array.from({ length: 480 }, (_, i) => Date.UTC(2023, 0, 1) + i * HOUR));
    expect(read.series.columns[0]).toMatchObject({ name: "dry_bulb_temperature", unit: "C" });
    expect(plain(read).columns["dry_bulb_temperature"]!.slice(0, 3)).toEqual([0, 0.125, 0.25]);
    expect(read.series.columns.some(({ name }) => name.includes("illuminance"))).toBe(false);
  });

  it("whose months are of several years is one year, in the order of its rows", async () => {
    const years = [1991, 1983, 1987];
    const read = await reading(head + rows(24 * 80, (i) => row(years[new Date(Date.UTC(2023, 0, 1) + i * HOUR).getUTCMonth()]!, Date.UTC(2023, 0, 1) + i * HOUR, i / 8)), {}, "a.epw");
    expect(plain(read).at).toEqual(Array.from({ length: 1920 }, (_, i) => Date.UTC(1991, 0, 1) + i * HOUR));
    expect(plain(read).columns["dry_bulb_temperature"]![1919]).toBe(1919 / 8);
    expect(read.series.notices).toContainEqual({ kind: "noticed/typical-year", params: { year: 1991 } });
  });
});

describe("the Scope of TwinCAT", () => {
  const head = "Name\tScope Project\nFile\tC:\\x.svdx\nStarttime of export\t133540992000000000\tDienstag, 5. März 2024\t00:00:00.000\nEndtime of export\t133540992010000000\tDienstag, 5. März 2024\t00:00:01.000\n\nName\tActPos\tName\tActVelo\nSymbolComment\t\tSymbolComment\t\nData-Type\tREAL64\tData-Type\tREAL64\nSampleTime[ms]\t1\tSampleTime[ms]\t1\nVariableSize\t8\tVariableSize\t8\n\n";

  it("has a time and a value for each channel below its names", async () => {
    const read = await reading(head + rows(40, (i) => `${i}\t${(i % 7) + 0.5}\t${i}\t${20 - (i % 3)}`), {}, "scope.csv");
    expect([plain(read).columns, read.table.rows]).toEqual([{ ActPos: Array.from({ length: 40 }, (_, i) => (i % 7) + 0.5), ActVelo: Array.from({ length: 40 }, (_, i) => 20 - (i % 3)) }, 40]);
    expect([read.table.timeColumn, plain(read).at.slice(0, 3)]).toEqual(["time", [0, 1, 2]]);
    expect(read.series.notices).toContainEqual({ kind: "noticed/time-columns", params: { names: ["time (2)"] } });
    // A channel that was sampled at other times is a table of its own, with them.
    const other = { answers: { [answerName("part")]: "time (2), ActVelo" } };
    expect(plain(await reading(head + rows(40, (i) => `${i}\t${i % 7}\t${i + (i % 2) / 2}\t${i}`), other, "scope.csv"))).toEqual({ at: Array.from({ length: 40 }, (_, i) => i + (i % 2) / 2), columns: { ActVelo: Array.from({ length: 40 }, (_, i) => i) } });
  });

  it("is none where its names do not say so", () => {
    expect(knownHead(`${head.replace("Name\tActVelo", "Names\tActVelo")}0\t1\t0\t2\n`)).toBeNull();
  });
});
