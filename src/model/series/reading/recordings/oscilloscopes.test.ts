import { describe, expect, it } from "vitest";
import { plain, reading, refusal } from "../given.testing";

const wave = (i: number) => Math.round(1000 * Math.sin(i / 9)) / 1000;
const lines = (n: number, line: (i: number) => string) => Array.from({ length: n }, (_, i) => line(i)).join("\n");
const waves = (n: number) => Array.from({ length: n }, (_, i) => wave(i));
/** Seconds from the trigger, at the 126th sample (or at the first). */
const seconds = (n: number, trigger = 125) => Array.from({ length: n }, (_, i) => ((i - trigger) * 4) / 1e7);
const upsideDown = (values: readonly number[]) => values.map((value) => 0 - value);
const units = (read: Awaited<ReturnType<typeof reading>>) => read.series.columns.map(({ name, unit }) => [name, unit]);
const SAID = ["Record Length,2.500000e+02,", "Sample Interval,4.000000e-07,", "Trigger Point,1.250000000000e+02,", ",,", "Source,CH1,", "Vertical Units,V,", "Vertical Scale,2.000000e-01,", "Firmware Version,FV:v22.01,"];

describe("oscilloscopes that say beside their first samples what they are", () => {
  it("Tektronix: name and unit of the channel, and times from the trigger; what is said is no column", async () => {
    const read = await reading(`${lines(250, (i) => `${SAID[i] ?? ",,"},${((i - 125) * 4e-7).toFixed(12)},   ${wave(i)},`).replaceAll("\n", "\r\n")}\r\n`);
    expect(plain(read)).toEqual({ at: seconds(250), columns: { CH1: waves(250) } });
    expect(units(read)).toEqual([["CH1", "V"]]);
  });

  it("LeCroy and older Tektronix: names in quotes, without a channel", async () => {
    const said = ['"Record Length",250,"Points"', '"Sample Interval",4e-07,s', '"Trigger Time",0.3,s'];
    const read = await reading(`${lines(250, (i) => `${said[i] ?? ",,"},${((i - 125) * 4e-7).toExponential(8)},${wave(i)}`)}\n`);
    expect(plain(read)).toEqual({ at: seconds(250), columns: { "channel 1": waves(250) } });
  });

  it("a block of columns for each channel", async () => {
    const block = (i: number, name: string, value: number) => `${(SAID[i] ?? ",,").replace("CH1", name)},${((i - 125) * 4e-7).toFixed(12)},${value},`;
    const read = await reading(`${lines(250, (i) => `${block(i, "CH1", wave(i))}${block(i, "CH2", -wave(i))}`)}\n`);
    expect(plain(read).columns).toEqual({ CH1: waves(250), CH2: upsideDown(waves(250)) });
  });

  it("name the row and the cell that is no number, and a step that is none", async () => {
    const text = lines(50, (i) => `${SAID[i] ?? ",,"},${(i * 4e-7).toFixed(12)},${i === 7 ? "x7" : wave(i)},`);
    expect(await refusal(text)).toMatchObject({ kind: "reading/bad-cell", params: { row: 8, example: "x7" } });
    expect(await refusal(text.replace("4.000000e-07", ""))).toMatchObject({ kind: "reading/bad-cell", params: { row: 1 } });
  });
});

it("Rigol: the first time and the step behind the names", async () => {
  const read = await reading(`CH1(V),CH2(A),t0 =-5.000000e-05, tInc = 4.000000e-07,\n${lines(200, (i) => `${wave(i)},${-wave(i)},,`)}\n`);
  expect(plain(read)).toEqual({ at: seconds(200), columns: { CH1: waves(200), CH2: upsideDown(waves(200)) } });
  expect(units(read)).toEqual([["CH1", "V"], ["CH2", "A"]]);
});

it.each([["with", (i: number) => `${((i - 125) * 4e-7).toExponential(8)}, ${wave(i)}`], ["without", (i: number) => String(wave(i))]])("Infiniium: samples %s times of their own", async (_, row) => {
  const head = "Revision:,0\nType:,raw\nPoints:,200\nXDispOrg:,-5.0E-04\nXInc:,4.0E-07\nXOrg:,-5.0E-05\nYOrg:,0.0\nDate:,4 JUL 2022\nX Units:,second\nY Units:,Volt\nData:,\n";
  const read = await reading(`${head}${lines(200, row)}\n`);
  expect(plain(read)).toEqual({ at: seconds(200), columns: { value: waves(200) } });
  expect(units(read)).toEqual([["value", "Volt"]]);
});

it.each<[string, (i: number) => string, number, (i: number) => number, string | undefined]>([
  ["Fast", (i) => `${Math.round(wave(i) * 100)},`, 0, (i) => Math.round(wave(i) * 100) + 0, undefined],
  ["Detail", (i) => `${((i - 125) * 4e-7).toExponential(6)},${wave(i)},`, 125, wave, "V"],
])("GW Instek (%s): samples below what is said of them", async (mode, row, trigger, value, unit) => {
  const head = `Format,2.0E,\nMemory Length,200,\nSource,CH1,\nVertical Units,V,\nSampling Period,4.000E-07,\nMode,${mode},\nWaveform Data,\n`;
  const read = await reading(`${head}${lines(200, row)}\n`);
  expect(plain(read)).toEqual({ at: seconds(200, trigger), columns: { CH1: Array.from({ length: 200 }, (_, i) => value(i)) } });
  expect(units(read)).toEqual([["CH1", unit]]);
});

it("Yokogawa: samples of each channel behind an empty cell", async () => {
  const head = '"//YOKOGAWA ASCII FILE FORMAT"\n"Model","DL850"\n"TraceName","CH1","CH2"\n"BlockSize",200,200\n"VUnit","V","A"\n"HResolution",4.0E-07,4.0E-07\n"HOffset",-5.0E-05,-5.0E-05\n"Date","2022/07/04","2022/07/04"\n\n';
  const read = await reading(`${head}${lines(200, (i) => `,${wave(i)},${-wave(i)}`)}\n`);
  expect(plain(read)).toEqual({ at: seconds(200), columns: { CH1: waves(200), CH2: upsideDown(waves(200)) } });
  expect(units(read)).toEqual([["CH1", "V"], ["CH2", "A"]]);
});

describe("oscilloscopes that write a table", () => {
  const table = (head: string) => `${head}\n${lines(200, (i) => `${((i - 125) * 4e-7).toFixed(11)},${wave(i)}`)}\n`;

  it.each(["Record Length,Analog:200\nSample Interval,Analog:0.0000004\nSource,CH1\nSecond,Volt", "X,CH1\nSecond,Volt", "in s,CH1 in V"])("have their times in the first column, whose unit says so: %j", async (head) => {
    expect(plain(await reading(table(head))).at).toEqual(seconds(200));
  });

  it("with more lines above it than a header has, each as many cells as it, are named by the last of them (Owon)", async () => {
    const read = await reading(`Unit,:(mV)\nClipboard,: CH1\nFrequency,:F=1.000kHz\nPeriod,:T=1.000ms\nPK-PK,:Vpp=2.00V\nAverage,:V=10mV\nVertical pos,:0 Div\nTime interval,:0.40000uS\n\nindex,CH1_Voltage(mV)\n${lines(200, (i) => `${i},${wave(i)}`)}\n`);
    expect(plain(read).columns).toEqual({ "CH1_Voltage(mV)": waves(200) });
  });
});
