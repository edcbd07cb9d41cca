import { describe, expect, it } from "vitest";
import { textOf } from "../../../../words/sentence.testing";
import { plain, reading, refusal } from "../given.testing";

const HOUR = 3_600_000;
const start = Date.UTC(2020, 0, 1);
const rows = (n: number, row: (i: number) => string) => `${Array.from({ length: n }, (_, i) => row(i)).join("\n")}\n`;
const pad = (n: number) => String(n).padStart(2, "0");
const hour = (i: number) => new Date(start + i * HOUR).toISOString();
const told = ({ series }: Awaited<ReturnType<typeof reading>>) => series.notices.map(({ kind }) => kind);

describe("layouts that tools of the field write", () => {
  it("LabVIEW: what a file says of itself is no row, though it has as many cells", async () => {
    const head = "LabVIEW Measurement\t\nSeparator\tTab\n***End_of_Header***\t\n\t\nChannels\t2\t\nSamples\t72\t72\nY_Unit_Label\tV\tV\n***End_of_Header***\t\t\n";
    const read = await reading(`${head}X_Value\tVoltage\tCurrent\n${rows(72, (i) => `${(i * 0.001).toFixed(6)}\t${i}\t${i / 2}`)}`, {}, "a.lvm.txt");
    expect([read.series.axis.at.length, read.series.columns.map(({ name }) => name)]).toEqual([72, ["X_Value", "Voltage", "Current"]]);
    expect(plain(read).columns["Voltage"]!.slice(0, 3)).toEqual([0, 1, 2]);
  });

  it("climate services: years with twelve numbers each are months", async () => {
    const read = await reading(rows(20, (y) => `${1950 + y}${Array.from({ length: 12 }, (_, m) => (y * 12 + m).toFixed(2).padStart(9)).join("")}`), {}, "nao.txt");
    expect(plain(read)).toMatchObject({ at: Array.from({ length: 240 }, (_, i) => Date.UTC(1950, i)), columns: { value: Array.from({ length: 240 }, (_, i) => i) } });
    expect(read.table.choices[0]).toMatchObject({ kind: "layout", taken: { means: { lies: "calendar" } }, others: [{ means: { lies: "rows" } }] });
  });

  it("DWD: a quantity that was never measured is left out", async () => {
    const read = await reading(`MESS_DATUM;PP_10;TT_10\n${rows(30, (i) => `${hour(i).slice(0, 13).replace(/\D/g, "")};-999;${i / 10}`)}`);
    expect(Object.keys(plain(read).columns)).toEqual(["TT_10"]);
    expect(told(read)).toEqual(expect.arrayContaining(["noticed/empty-columns", "noticed/fill-value"]));
  });

  it("GHCN: the name of a station is no number with a currency", async () => {
    const read = await reading(`STATION,DATE,TMAX\n${rows(30, (i) => `USW00094728,${hour(24 * i).slice(0, 10)},${i}`)}`);
    expect(Object.keys(plain(read).columns)).toEqual(["TMAX"]);
  });

  it.each([
    ["ENTSO-E: a zone behind an interval, by daylight saving", (i: number) => {
      const [from, to] = [i, i + 1].map((at) => new Date(Date.UTC(2020, 2, 28, at + (at < 24 ? 1 : 2))).toISOString().replace(/^(\d+)-(\d+)-(\d+)T(.{5}).*/, "$3.$2.$1 $4"));
      return `"${from} (${i < 24 ? "CET" : "CEST"}) - ${to} (${i + 1 < 24 ? "CET" : "CEST"})"`;
    }, Date.UTC(2020, 2, 28)],
    ["ENTSO-E: a zone behind the end alone", (i: number) => `"${hour(i).slice(0, 16).replace("T", " ")} - ${hour(i + 1).slice(0, 16).replace("T", " ")} (CET)"`, start - HOUR],
    ["a zone in brackets behind the time", (i: number) => `${hour(i).slice(0, 16).replace("T", " ")} (CET)`, start - HOUR],
    ["PVGIS: the hour behind a colon", (i: number) => `${hour(i).slice(0, 10).replaceAll("-", "")}:${pad(i % 24)}11`, start + 11 * 60_000],
  ])("%s", async (_, time, first) => {
    const read = await reading(`time,P\n${rows(72, (i) => `${time(i)},${i}`)}`);
    expect([read.series.axis.kind, read.series.axis.at.length, read.series.axis.at[0], read.series.axis.step, told(read)]).toEqual(["time", 72, first, HOUR, []]);
  });

  it("Binance: the end of each interval is no input, though no column has a name", async () => {
    const read = await reading(rows(72, (i) => `${start + i * HOUR},${100 + (i % 7)},${start + (i + 1) * HOUR - 1},${i % 5}`));
    expect(Object.keys(plain(read).columns)).toEqual(["column 2", "column 4"]);
    expect(told(read)).toContain("noticed/time-columns");
  });

  it.each([
    ["a web page", "<!DOCTYPE html>\n<html><table><tr><td>1"],
    ["a web page", '<table border="1" class="dataframe">\n<tr><th></th>'],
    ["an XML file", '<?xml version="1.0"?>\n<a>1</a>'],
    ["points of InfluxDB", rows(20, (i) => `weather,site=a load=${i}.5,temp=3 ${(start + i * HOUR) * 1e6}`)],
  ])("is called %s", async (said, text) => {
    expect(textOf(await refusal(text, {}, "given.txt"))).toContain(said);
  });
});
