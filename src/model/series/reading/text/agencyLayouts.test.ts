import { describe, expect, it } from "vitest";
import { plain, reading, refusal } from "../given.testing";

const HOUR = 3_600_000;
const start = Date.UTC(2024, 0, 1);
const rows = (n: number, row: (i: number) => string) => Array.from({ length: n }, (_, i) => row(i)).join("\n");
const day = (i: number) => new Date(start + i * 24 * HOUR).toISOString().slice(0, 10);
const compact = (i: number) => day(i).replaceAll("-", "");
const told = (read: Awaited<ReturnType<typeof reading>>) => read.series.notices.map(({ kind }) => kind);
const names = (read: Awaited<ReturnType<typeof reading>>) => read.series.columns.map(({ name }) => name);

describe("periods of a day", () => {
  it.each([
    ["Settlement Period", 48, HOUR / 2],
    ["MTU", 96, HOUR / 4],
  ])("of a column %s, counted from 1 to %i, are parts of the day and not its minutes", async (name, periods, step) => {
    const read = await reading(`Settlement Date,${name},price\n${rows(periods * 3, (i) => `${day(Math.floor(i / periods))},${(i % periods) + 1},${i}`)}\n`);
    expect(plain(read).at).toEqual(Array.from({ length: periods * 3 }, (_, i) => start + i * step));
    expect(names(read)).toEqual(["price"]);
  });

  it("are none where each day has one: months that are counted, and an interval that is a value", async () => {
    const month = (i: number) => new Date(Date.UTC(2020, i, 1)).toISOString().slice(0, 10);
    const counted = await reading(`Date,Period,value\n${rows(48, (i) => `${month(i)},${i + 1},${i % 7}`)}\n`);
    expect(plain(counted).at).toEqual(Array.from({ length: 48 }, (_, i) => Date.UTC(2020, i, 1)));
    const even = await reading(`Date,Confidence interval,value\n${rows(40, (i) => `${day(i)},95,${i % 7}`)}\n`);
    expect(plain(even).at).toEqual(Array.from({ length: 40 }, (_, i) => start + i * 24 * HOUR));
  });

  it("of which one is missing are still half hours", async () => {
    const read = await reading(`Settlement Date,Settlement Period,price\n${rows(48 * 3, (i) => `${day(Math.floor(i / 48))},${i === 60 ? "" : (i % 48) + 1},${i}`)}\n`);
    expect(plain(read).at.slice(0, 3)).toEqual([start, start + HOUR / 2, start + HOUR]);
  });
});

describe("letters that are names", () => {
  it("are no currency before a number: NSW1", async () => {
    const read = await reading(`region,time,load\n${rows(20, (i) => `NSW1,${new Date(start + i * HOUR).toISOString()},${i}`)}\n`);
    expect(names(read)).toEqual(["load"]);
    expect(told(read)).toEqual(["noticed/text-columns"]);
    expect((await reading(`time,price\n${rows(20, (i) => `${day(i)},EUR${i}.50`)}\n`)).series.columns[0]!.values[1]).toBe(1.5);
  });

  it("such as M for monthly leave a column out, and do not make it one of missing numbers", async () => {
    const read = await reading(`FREQ,geo,TIME_PERIOD,OBS_VALUE\n${["AT", "BE"].map((geo, k) => rows(24, (i) => `M,${geo},${2018 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")},${100 * k + i}`)).join("\n")}\n`);
    expect(names(read)).toEqual(["AT", "BE"]);
  });
});

describe("dates in one number whose name says so", () => {
  it("are the time although each stands for many rows, and a T beside them is a temperature", async () => {
    const read = await reading(`# STN,YYYYMMDD,   HH,   T\n${rows(72, (i) => `  260,${compact(Math.floor(i / 24))},${String((i % 24) + 1).padStart(5)},${String(20 + i).padStart(5)}`)}\n`);
    expect(plain(read).at).toEqual(Array.from({ length: 72 }, (_, i) => start + i * HOUR));
    expect(plain(read).columns["T"]![0]).toBe(20);
  });

  it("tell posts apart in French, too", async () => {
    const read = await reading(`NOM_USUEL;AAAAMMJJ;TN\n${["PARIS", "LYON"].map((name, k) => rows(30, (i) => `${name};${compact(i)};${100 * k + i}.5`)).join("\n")}\n`);
    expect(names(read)).toEqual(["PARIS", "LYON"]);
    expect(read.series.axis.at[0]).toBe(start);
  });
});

describe("rows below the names", () => {
  it("of seconds are data and no widths", async () => {
    const read = await reading(`a,b\n${rows(30, (i) => `${i + 10}s,${(i % 9) + 5}s`)}\n`);
    expect(read.series.columns[0]!.values).toHaveLength(30);
  });

  it("that say how wide columns are (USGS) are no data and no units", async () => {
    const read = await reading(`# US Geological Survey\nagency_cd\tsite_no\tdatetime\tflow\n5s\t15s\t20d\t14n\n${rows(40, (i) => `USGS\t01646500\t${day(i)}\t${i}`)}\n`);
    expect(plain(read).columns["flow"]!.slice(0, 2)).toEqual([0, 1]);
    expect(read.series.columns.every(({ unit }) => unit === undefined)).toBe(true);
  });

  it("with fewer units than names give no column a unit of another", async () => {
    const read = await reading(`Aberporth\nMissing data is marked by  ---.\n   yyyy  mm   tmax    tmin    rain\n              degC    degC      mm\n${rows(48, (i) => `   ${1990 + Math.floor(i / 12)}  ${String((i % 12) + 1).padStart(2)}   ${(i % 12).toFixed(1).padStart(4)}    ${(i % 7).toFixed(1).padStart(4)}   ${(60 + i).toFixed(1)}`)}\n`, {}, "given.txt");
    expect(names(read)).toEqual(["tmax", "tmin", "rain"]);
    expect(read.series.columns.every(({ unit }) => unit === undefined)).toBe(true);
    expect(read.series.axis.at[0]).toBe(Date.UTC(1990, 0, 1));
  });
});

it("takes the zone from the name of the time column: GMT+01:00", async () => {
  const read = await reading(`"Date Time, GMT+01:00",temp\n${rows(48, (i) => `${new Date(start + i * HOUR).toISOString().slice(0, 19).replace("T", " ")},${i}`)}\n`);
  expect(read.series.axis.at[0]).toBe(start - HOUR);
});

it("leaves out the numbers of InfluxDB's own tables, and says so", async () => {
  const read = await reading(`,result,table,_start,_time,_value,_field\n${["temp", "hum"].map((field, k) => rows(24, (i) => `,_result,${k},${day(0)}T00:00:00Z,${new Date(start + i * HOUR).toISOString()},${100 * k + i},${field}`)).join("\n")}\n`);
  expect(names(read)).toEqual(["temp", "hum"]);
  expect(read.series.notices).toContainEqual({ kind: "noticed/inner-tables", params: { names: ["table"] } });
});

it("says that a series of GluonTS begins somewhere, where it does not say how it goes on", async () => {
  const read = await reading(`{"start": "2024-01-01 00:00:00", "target": [1, 2, 3, 4]}\n`.repeat(3), {}, "given.jsonl");
  expect(read.series.notices).toContainEqual({ kind: "noticed/no-frequency", params: { start: "2024-01-01 00:00:00" } });
});

it("names the row of the first time that is repeated", async () => {
  const lines = rows(20, (i) => `${new Date(start + Math.floor(i / 2) * HOUR).toISOString()},${i * i}`);
  expect(await refusal(`time,x\n${lines}\n`, { answers: { by: '["none"]' } })).toMatchObject({ kind: "reading/repeated-times", params: { row: 3 } });
});

it.each([
  ["given.dta", new Uint8Array([0x72, 2, 1, 0, 3, 0, 0, 0, 9]), "stata"],
  ["given.rds", new Uint8Array([0x58, 0x0a, 0, 0, 0, 3]), "rds"],
  ["given.sav", new TextEncoder().encode("$FL2@(#) IBM SPSS\0\0"), "spss"],
])("calls %s what it is", async (name, content, format) => {
  expect(await refusal(content, {}, name)).toMatchObject({ kind: "reading/known-binary", params: { format } });
});

describe("titles, stamps and flags", () => {
  it("above the names are no names (Google Trends)", async () => {
    const read = await reading(`Category: All categories\n\nWeek,attention: (Worldwide)\n${rows(30, (i) => `${day(7 * i)},${50 + i}`)}\n`);
    expect([names(read), read.table.timeColumn]).toEqual([["attention: (Worldwide)"], "Week"]);
    expect(read.series.axis.at[0]).toBe(start);
  });

  it("in the first row take no column its dates, and the row is told (Bundesbank)", async () => {
    const read = await reading(`"";BBEX3.D.USD;FLAGS\n"";"Referenzkurs";\nEinheit;USD;\nStand vom;01.02.2024 16:00:00 Uhr;\n${rows(40, (i) => `${day(i)};1,0${500 + i};`)}\n`);
    expect(plain(read).at.slice(0, 2)).toEqual([start, start + 24 * HOUR]);
    expect([read.table.rows, told(read)]).toEqual([40, expect.arrayContaining(["noticed/above"])]);
  });

  it("behind values are no part of them (Eurostat)", async () => {
    const years = Array.from({ length: 20 }, (_, i) => 1990 + i);
    const read = await reading(`freq,geo\\time\t${years.map((year) => `${year} `).join("\t")}\nA,AT\t${years.map((_, i) => (i === 3 ? ": " : `${i}.5 ${i % 2 === 0 ? "p" : ""}`)).join("\t")}\nA,BE\t${years.map((_, i) => (i === 4 ? ": c" : `${i}.0 be`)).join("\t")}\n`, {}, "given.tsv");
    expect(plain(read).columns["A,AT"]!.slice(0, 3)).toEqual([0.5, 1.5, 2.5]);
    expect(read.series.columns.map(({ stats }) => stats.missing)).toEqual([1, 1]);
  });
});

it("turns the ragged rows of M4, whose labels are called as their values are", async () => {
  const wide = (k: number) => [`"Y${k}"`, ...Array.from({ length: 60 }, (_, i) => (i < 40 + 5 * k ? `"${1000 * k + i}"` : '""'))].join(",");
  const read = await reading(`${Array.from({ length: 61 }, (_, i) => `"V${i + 1}"`).join(",")}\n${[1, 2, 3].map(wide).join("\n")}\n`);
  expect(names(read)).toEqual(["Y1", "Y2", "Y3"]);
  expect(plain(read).columns["Y2"]!.slice(0, 2)).toEqual([2000, 2001]);
});

it("reads an interval of dates with slashes by its start (ENTSO-E)", async () => {
  const written = (i: number) => `${new Date(start + i * HOUR).toISOString().slice(0, 10).split("-").toReversed().join("/")} ${String(i % 24).padStart(2, "0")}:00:00`;
  const read = await reading(`"MTU (UTC)","Load (MW)"\n${rows(72, (i) => `"${written(i)} - ${written(i + 1)}",${i}`)}\n`);
  expect(plain(read).at.slice(0, 2)).toEqual([start, start + HOUR]);
});

it("finds the records beside what an answer says of itself (World Bank)", async () => {
  const records = Array.from({ length: 30 }, (_, i) => ({ country: { id: "AT" }, date: String(2020 - i), value: i * 2.5 }));
  const read = await reading(JSON.stringify([{ page: 1, pages: 1 }, records]), {}, "given.json");
  expect(read.series.axis.at.length).toBe(30);
  expect(plain(read).columns["value"]!.at(-1)).toBe(0);
});

it("takes the names that stand before a line at the end of their row (IAGA-2002)", async () => {
  const head = ` Format                 IAGA-2002                                    |\n Source of Data         BGS                                          |\n IAGA Code              ESK                                          |\n # This is a remark                                                  |\nDATE       TIME         DOY     ESKX      ESKF   |\n`;
  const instant = (i: number) => new Date(start + i * 60_000).toISOString().slice(0, 23).replace("T", " ");
  const read = await reading(`${head}${rows(120, (i) => `${instant(i)} 001     ${(17_500 + (i % 30)).toFixed(2)}  49700.10`)}\n`, {}, "esk20200101dmin.min");
  expect(plain(read).at).toEqual(Array.from({ length: 120 }, (_, i) => start + i * 60_000));
  expect(plain(read).columns["ESKX"]!.slice(0, 2)).toEqual([17_500, 17_501]);
});

it("takes the names from the row that says so, where each row says what it is (AEMO)", async () => {
  const told = (i: number) => new Date(start + i * 300_000).toISOString().slice(0, 19).replace("T", " ").replaceAll("-", "/");
  const read = await reading(`C,NEMP.WORLD,DISPATCHIS,AEMO,PUBLIC,2024/01/01,00:05:00,0000000317\nI,DISPATCH,REGIONSUM,4,SETTLEMENTDATE,RUNNO,REGIONID,TOTALDEMAND\n${rows(60, (i) => `D,DISPATCH,REGIONSUM,4,"${told(i)}",1,NSW1,${7000 + i}.5`)}\nC,"END OF REPORT",62\n`);
  expect(plain(read).at).toEqual(Array.from({ length: 60 }, (_, i) => start + i * 300_000));
  expect(plain(read).columns["TOTALDEMAND"]!.slice(0, 2)).toEqual([7000.5, 7001.5]);
});

it("reads milliseconds behind a colon (GENEActiv), and not the frames of a film", async () => {
  const read = await reading(`time,x\n${rows(200, (i) => `2020-01-01 00:00:0${Math.floor(i / 100)}:${String((i % 100) * 10).padStart(3, "0")},${i}`)}\n`);
  expect(plain(read).at.slice(0, 3)).toEqual([0, 10, 20].map((ms) => Date.UTC(2020) + ms));
  expect((await reading(`time,x\n${rows(50, (i) => `2020-01-01 00:00:01:${String(i % 25).padStart(2, "0")},${i}`)}\n`)).series.axis.kind).toBe("index");
});
