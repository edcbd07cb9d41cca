import { describe, expect, it } from "vitest";
import { plain, reading, refusal } from "../given.testing";

const start = Date.UTC(2020, 0, 1);
const wave = (i: number) => Math.round(1000 * Math.sin(i / 9));
const rows = (n: number, row: (i: number) => string) => `${Array.from({ length: n }, (_, i) => row(i)).join("\n")}\n`;
/** Numbers that run on from line to line, `width` on each. */
const running = (n: number, width: number, cell: (i: number) => string) =>
  rows(Math.ceil(n / width), (row) => Array.from({ length: Math.min(width, n - row * width) }, (_, i) => cell(row * width + i)).join("  "));
const evenly = (from: number, step: number, n: number) => Array.from({ length: n }, (_, i) => from + i * step);
const waves = (n: number) => Array.from({ length: n }, (_, i) => wave(i));
const told = (read: Awaited<ReturnType<typeof reading>>) => read.series.notices.map(({ kind }) => kind);

describe("texts of seismic stations (TIMESERIES)", () => {
  const header = (channel: string, layout: string, from = "2020-01-01T00:00:00.019500") => `TIMESERIES IU_ANMO_00_${channel}_M, 200 samples, 20 sps, ${from}, ${layout}, INTEGER, Counts\n`;
  const instant = (i: number) => `${new Date(start + 19 + i * 50).toISOString().slice(0, -1)}500`;

  it.each([1, 6])("with %i samples on a line are one series from the start and the rate above them, and no table", async (width) => {
    const read = await reading(header("BHZ", "SLIST") + running(200, width, (i) => String(wave(i)).padEnd(10)), {}, "a.txt");
    expect(plain(read)).toEqual({ at: evenly(start + 19.5, 50, 200), columns: { IU_ANMO_00_BHZ_M: waves(200) } });
    expect(read.series.columns[0]!.unit).toBe("Counts");
    expect(read.series.notices).toEqual([{ kind: "noticed/recording", params: { start: "2020-01-01T00:00:00.019Z", rate: 20 } }]);
  });

  it("take the times that stand before their samples, and stand side by side where there are several channels", async () => {
    const read = await reading(["BHZ", "BHN"].map((channel) => header(channel, "TSPAIR") + rows(200, (i) => `${instant(i)}  ${wave(i)}`)).join(""), {}, "a.txt");
    expect(plain(read)).toEqual({ at: evenly(start + 19.5, 50, 200), columns: { IU_ANMO_00_BHZ_M: waves(200), IU_ANMO_00_BHN_M: waves(200) } });
    expect(told(read)).toEqual([]);
  });

  it("go on behind a gap, which is told", async () => {
    const read = await reading(header("BHZ", "SLIST") + running(100, 6, (i) => String(wave(i))) + header("BHZ", "SLIST", "2020-01-01T00:00:10.019500") + running(100, 6, (i) => String(wave(i))), { missing: "drop" }, "a.txt");
    expect(plain(read).at).toEqual([...evenly(start + 19.5, 50, 100), ...evenly(start + 10_019.5, 50, 100)]);
  });

  it("name the line that is no number, and a time that is none", async () => {
    expect(await refusal(`${header("BHZ", "SLIST")}1 2 3\n4 five 6\n`, {}, "a.txt")).toMatchObject({ kind: "reading/bad-cell", params: { row: 3, example: "five" } });
    expect(await refusal(`${header("BHZ", "TSPAIR")}yesterday 1\n`, {}, "a.txt")).toMatchObject({ kind: "reading/bad-time", params: { row: 2 } });
    expect(await refusal(header("BHZ", "SLIST"), {}, "a.txt")).toMatchObject({ kind: "reading/no-rows-below-header" });
  });

  it("give only the rows that were asked for", async () => {
    const read = await reading(header("BHZ", "SLIST") + running(200, 6, (i) => String(wave(i))), { answers: { rows: "100-200/2" } }, "a.txt");
    expect(plain(read).at).toEqual(evenly(start + 19.5 + 5000, 100, 50));
  });
});

describe("LabChart", () => {
  const block = (days: string, titles: string, more = "") => `Interval=\t0.001 s\nExcelDateTime=\t${days}\t01/01/2020 00:00:00.000000\nTimeFormat=\tStartOfBlock\nDateFormat=\t\nChannelTitle=\t${titles}\nRange=\t10.000 mV\t200.00 mmHg\n${more}`;

  it("reads channels, units and times, and leaves remarks out", async () => {
    const read = await reading(block("4.3831000000000000e+004", "ECG\tPressure") + rows(300, (i) => `${i / 1000}\t${wave(i)}\t${80 + (i % 40)}${i === 50 ? "\t#* stimulus on" : ""}`), {}, "a.txt");
    expect(plain(read).at).toEqual(evenly(start, 1, 300));
    expect(plain(read).columns["ECG"]).toEqual(waves(300));
    expect(read.series.columns.map(({ name, unit }) => [name, unit])).toEqual([["ECG", "mV"], ["Pressure", "mmHg"]]);
  });

  it("numbers a channel that has no title", async () => {
    const read = await reading(block("4.3831000000000000e+004", "ECG") + rows(50, (i) => `${i / 1000}\t${wave(i)}\t${i}\t${2 * i}`), {}, "a.txt");
    expect(read.series.columns).toHaveLength(3);
    expect(read.series.columns[2]!.values[7]).toBe(14);
  });

  it("reads channels without a column of times, a part of a block by its first time, and blocks one behind the other", async () => {
    const bare = await reading(block("4.3831500000000000e+004", "ECG") + rows(50, (i) => String(wave(i))), {}, "a.txt");
    expect(plain(bare).at).toEqual(evenly(start + 12 * 3_600_000, 1, 50));
    const part = await reading(block("4.3831000000000000e+004", "ECG") + rows(50, (i) => `${(12_500 + i) / 1000}\t${wave(i)}`), {}, "a.txt");
    expect(plain(part).at[0]).toBe(start + 12_500);
    const two = ["4.3831000000000000e+004", "4.3832000000000000e+004"].map((days) => block(days, "ECG\tBP") + rows(50, (i) => `${i / 1000}\t${wave(i)}\t${i}`)).join("");
    expect(plain(await reading(two, { missing: "drop" }, "a.txt")).at.filter((_, i) => i % 50 === 0)).toEqual([start, start + 86_400_000]);
  });

  it("keeps steps below a millisecond even", async () => {
    const read = await reading(block("4.3831000000000000e+004", "ECG").replace("0.001 s", "0.0001 s") + rows(300, (i) => `${i / 10_000}\t${wave(i)}`), {}, "a.txt");
    expect(read.series.axis.fine).toEqual({ origin: start, unit: "µs" });
    expect(plain(read).at).toEqual(evenly(0, 100, 300));
  });
});

describe("GeoCSV", () => {
  const head = (from: string) => `# dataset: GeoCSV 2.0\n# delimiter: ,\n# SID: IU_ANMO_00_B_H_Z\n# sample_rate_hz: 20\n# start_time: ${from}\n# field_unit: Counts\n# field_type: INTEGER\nSample\n`;

  it("as a list is a series from the start and the rate above it, and goes on behind a gap", async () => {
    const read = await reading(head("2020-01-01T00:00:00.000000Z") + rows(100, (i) => String(wave(i))), {}, "a.csv");
    expect(plain(read)).toEqual({ at: evenly(start, 50, 100), columns: { IU_ANMO_00_B_H_Z: waves(100) } });
    expect(read.series.columns[0]!.unit).toBe("Counts");
    const two = ["2020-01-01T00:00:00Z", "2020-01-01T00:00:10Z"].map((from) => head(from) + rows(100, (i) => String(wave(i)))).join("");
    expect(plain(await reading(two, { missing: "drop" }, "a.csv")).at).toEqual([...evenly(start, 50, 100), ...evenly(start + 10_000, 50, 100)]);
  });

  it("names the line of a start that is none, and of a sample", async () => {
    expect(await refusal(`${head("soon")}1\n2\n`)).toMatchObject({ kind: "reading/bad-time", params: { row: 8, example: "soon" } });
    expect(await refusal(`${head("2020-01-01T00:00:00Z")}1\nx\n`)).toMatchObject({ kind: "reading/bad-cell", params: { row: 10, example: "x" } });
  });

  it("with a time beside each sample is a table, and so is a list of stations", async () => {
    const pairs = await reading(`# dataset: GeoCSV 2.0\n# sample_rate_hz: 20\n# start_time: 2020-01-01T00:00:00Z\nTime, Sample\n${rows(100, (i) => `${new Date(start + i * 50).toISOString()}, ${wave(i)}`)}`);
    expect(plain(pairs)).toEqual({ at: evenly(start, 50, 100), columns: { Sample: waves(100) } });
    expect(plain(await reading("#dataset: GeoCSV 2.0\n#delimiter: |\nStation|Latitude\nANMO|34.9\nCOLA|64.8\n")).columns).toEqual({ Latitude: [34.9, 64.8] });
  });
});

it("K-NET: the numbers run on from line to line, in the unit of the scale, from 15 seconds before the time that is named in Japan", async () => {
  const head = "Origin Time       2011/03/11 14:46:00\nLat.              38.103\nStation Code      MYG004\nRecord Time       2011/03/11 14:46:51\nSampling Freq(Hz) 100Hz\nDuration Time(s)  300\nDir.              N-S\nScale Factor      2000(gal)/4000\nMax. Acc. (gal)   2699.887\nMemo.            \n";
  const read = await reading(head + running(320, 8, (i) => String(wave(i)).padStart(8)), {}, "MYG0041103111446.NS");
  expect(plain(read)).toEqual({ at: evenly(Date.UTC(2011, 2, 11, 5, 46, 36), 10, 320), columns: { "N-S": waves(320).map((value) => value / 2) } });
});

it("PEER: the numbers run on from line to line, at seconds from the first", async () => {
  const head = "PEER NGA STRONG MOTION DATABASE RECORD\nImperial Valley-02, 5/19/1940, El Centro Array #9, 180\nACCELERATION TIME SERIES IN UNITS OF G\nNPTS=   200, DT=   .0100 SEC\n";
  const read = await reading(head + running(200, 5, (i) => (wave(i) / 1e5).toExponential(7).toUpperCase()), {}, "a.AT2");
  expect(read.series.axis).toMatchObject({ kind: "index", at: Float64Array.from({ length: 200 }, (_, i) => i / 100) });
  expect(plain(read).columns).toEqual({ acceleration: waves(200).map((value) => value / 1e5) });
});

describe("instruments that say above their rows how often they measured", () => {
  it("AcqKnowledge: names and units of channels, and no count of samples among the values", async () => {
    const read = await reading(`C:\\data\\a.acq\n0.5 msec/sample\n2 channels\nECG100C\nmV\nRSP\nVolts\nmin,CH1,CH2,\n,200,200,\n${rows(200, (i) => `${(i * 0.5) / 60_000},${wave(i)},${i % 50},`)}`, {}, "a.txt");
    expect(read.series.columns.map(({ name, unit }) => [name, unit])).toEqual([["ECG100C", "mV"], ["RSP", "Volts"]]);
    expect(plain(read).columns["ECG100C"]).toEqual(waves(200));
    expect(read.series.axis.at[2]).toBe(0.001);
  });

  it("ActiGraph: when it begins and how often", async () => {
    const head = "------------ Data File Created By ActiGraph GT3X+ ActiLife v6.13.3 Firmware v3.2.1 date format M/d/yyyy at 50 Hz  Filter Normal -----------\nSerial Number: CLE2A00000000\nStart Time 09:00:00\nStart Date 1/13/2020\nEpoch Period (hh:mm:ss) 00:00:00\nDownload Time 10:00:00\nDownload Date 1/20/2020\nCurrent Memory Address: 0\nCurrent Battery Voltage: 4.1     Mode = 12\n--------------------------------------------------\n";
    const read = await reading(`${head}Accelerometer X,Accelerometer Y,Accelerometer Z\n${rows(200, (i) => `${wave(i)},0.1,-0.9`)}`);
    expect(plain(read).at).toEqual(evenly(Date.UTC(2020, 0, 13, 9), 20, 200));
    expect(plain(read).columns["Accelerometer X"]).toEqual(waves(200));
  });

  it("Rigol: the row of units is no first sample, and times count from the trigger", async () => {
    const read = await reading(`X,CH1,Start,Increment,\nSequence,Volt,-6.000000e-03,1.000000e-03\n${rows(100, (i) => `${i},${wave(i)},,`)}`);
    expect(plain(read)).toEqual({ at: evenly(-6, 1, 100).map((i) => i / 1000), columns: { CH1: waves(100) } });
    expect(read.series.columns[0]!.unit).toBe("Volt");
  });
});
