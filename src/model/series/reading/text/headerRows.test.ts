import { describe, expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const start = Date.UTC(2024, 0, 1);
const rows = (n: number, row: (i: number) => string) => `${Array.from({ length: n }, (_, i) => row(i)).join("\n")}\n`;
const day = (i: number) => new Date(start + i * 86_400_000).toISOString().slice(0, 10);
const columns = ({ series }: Awaited<ReturnType<typeof reading>>) => series.columns.map(({ name, unit, values }) => [name, unit, values[0]]);

describe("several rows above the data", () => {
  it.each([
    ["SMA Sunny Explorer", (i: number) => `${day(i).split("-").toReversed().join(".")} 00:00:00`, "dd.MM.yyyy HH:mm:ss"],
    ["the same by the day", (i: number) => day(i).split("-").toReversed().join("."), "dd.MM.yyyy"],
  ])("%s: numbers of devices are names, and units are units", async (_, written, form) => {
    const head = "sep=;\nVersion CSV1|Tool SE|Linebreaks CR/LF|Delimiter semicolon|Decimalpoint comma|Precision 3\n\n;SN: 2130012345;SN: 2130012345\n;STP 8000TL-20;STP 8000TL-20\n;2130012345;2130012345\n;Total yield;Power\n;Counter;Analog\n";
    const read = await reading(`${head}${form};kWh;kW\n${rows(60, (i) => `${written(i)};1234${i % 10},678;0,${100 + i}`)}`.replaceAll("\n", "\r\n"));
    expect(columns(read)).toEqual([["Total yield Counter", "kWh", 12340.678], ["Power Analog", "kW", 0.1]]);
    expect(plain(read).at.slice(0, 2)).toEqual([start, start + 86_400_000]);
    expect(read.series.notices.map(({ kind }) => kind)).toEqual(["noticed/above"]);
  });

  it.each([
    ["pandas, two levels", ",load,load,temp,temp\n,mean,max,mean,max\ntime,,,,\n", ["load mean", "load max", "temp mean", "temp max"], "time"],
    ["pandas, levels with names", "city,A,A,B,B\nwhat,load,temp,load,temp\ntime,,,,\n", ["A load", "A temp", "B load", "B temp"], "time"],
    ["yfinance", "Price,Close,High,Low,Open\nTicker,X,X,X,X\nDate,,,,\n", ["Close", "High", "Low", "Open"], "Date"],
  ])("%s: the index keeps its name, which stands below all others", async (_, head, names, time) => {
    const read = await reading(`${head}${rows(40, (i) => `${day(i)},${i},${i + 1},${i + 2},${i + 3}`)}`);
    expect(columns(read)).toEqual(names.map((name, i) => [name, undefined, i]));
    expect(read.table.timeColumn).toBe(time);
  });

  it("leave a first row of data whose time is missing among the data", async () => {
    const read = await reading(`time,x,y\n,1,2\n${rows(40, (i) => `${day(i)},${i},${i + 1}`)}`);
    expect(read.table.rows).toBe(41);
    expect(read.series.notices.map(({ kind }) => kind)).toEqual(["noticed/without-time"]);
  });
});

describe("years with decimals beside year and month (NOAA, SILSO)", () => {
  const decimal = (i: number) => (1958 + i / 12 + 1 / 24).toFixed(4);
  const table = (head: string, mark: string) => head + rows(60, (i) => [1958 + Math.floor(i / 12), (i % 12) + 1, decimal(i), 300 + i].join(mark));

  it("are a further time, by name, and no input", async () => {
    const read = await reading(table("# a remark\nyear,month,decimal date,average\n", ","));
    expect([read.series.axis.at[1], Object.keys(plain(read).columns)]).toEqual([Date.UTC(1958, 1), ["average"]]);
  });

  it("are the time without names, and year and month no inputs beside them", async () => {
    for (const mark of [";", "   "]) {
      const read = await reading(table("", mark), {}, "given.txt");
      expect([read.series.axis.at[1], Object.keys(plain(read).columns)]).toEqual([Date.UTC(1958, 1), ["column 4"]]);
    }
  });
});

it("rows of numbers behind a date that no calendar of ours has are rows, and not lines above the table", async () => {
  const day = (i: number) => (i < 10 ? `${22 + i}/02/1366` : i < 41 ? `${String(i - 9).padStart(2, "0")}/03/1366` : `${String(i - 40).padStart(2, "0")}/04/1366`);
  const read = await reading(`date,x\n${Array.from({ length: 60 }, (_, i) => `${day(i)},${i}`).join("\n")}\n`);
  expect(plain(read).at).toEqual(Array.from({ length: 60 }, (_, i) => Date.UTC(1987, 4, 12 + i)));
});
