import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutWindows } from "../cut";
import { plain, reading, readContent, refusal } from "./given.testing";

const HOUR = 3_600_000;
const start = Date.UTC(2020, 0, 1);
const pad = (n: number, digits = 2) => String(n).padStart(digits, "0");
const rows = (n: number, row: (i: number) => string) => Array.from({ length: n }, (_, i) => row(i)).join("\n");
const asks = (read: Awaited<ReturnType<typeof reading>>) => read.table.choices.filter(({ open }) => open).map(({ kind }) => kind);

describe("steps far below a millisecond stay even", () => {
  it.each([
    ["10 kHz in microseconds", (i: number) => `2020-01-01T12:00:00.${pad(i * 100, 6)}`, "µs", 100],
    ["10 kHz since 1970 in nanoseconds", (i: number) => String(1577880000000000000n + BigInt(i) * 100_000n), "µs", 100],
    ["10 MHz", (i: number) => `2020-01-01T12:00:00.${pad(i * 100, 9)}Z`, "ns", 100],
    ["10 MHz since 1970", (i: number) => String(1577880000000000001n + BigInt(i) * 100n), "ns", 100],
  ] as const)("%s", async (_, time, unit, step) => {
    const read = await reading(`time,accel\n${rows(2000, (i) => `${time(i)},${Math.sin(i).toFixed(4)}`)}\n`);
    expect(read.series.axis).toMatchObject({ step, fine: { origin: Date.UTC(2020, 0, 1, 12), unit } });
    expect(read.series.axis.at.length).toBe(2000);
    expect(read.series.notices).toEqual([]);
  });
});

describe("a clock that is put forward and back", () => {
  const local = (zone: string, from: number, hours: number, every = HOUR) => {
    const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
    return rows((hours * HOUR) / every, (i) => `${format.format(from + i * every)},${i}`);
  };

  it.each([
    ["Europe/Berlin", Date.UTC(2018, 9, 26, 22), HOUR],
    ["Europe/Berlin", Date.UTC(2020, 2, 27, 23), HOUR / 4],
    ["Europe/London", Date.UTC(2021, 9, 30), HOUR / 4],
    ["America/New_York", Date.UTC(2021, 10, 6, 4), HOUR],
    ["Australia/Sydney", Date.UTC(2021, 9, 2), HOUR / 2],
  ])("is told for %s (%#), and no hour is averaged or invented", async (zone, from, every) => {
    const read = await reading(`time,load\n${local(zone, from, 72, every)}\n`);
    expect(asks(read)).toEqual(["zone"]);
    expect(read.series.axis).toMatchObject({ step: every });
    expect([read.series.axis.at.length, read.series.axis.at[0]]).toEqual([(72 * HOUR) / every, from]);
    expect(read.series.notices).toEqual([]);
    const asItStands = await readContent(`time,load\n${local(zone, from, 72, every)}\n`, { answers: { zone: "UTC" } });
    if (asItStands.ok) expect(asks(asItStands.value)).toEqual([]);
  });
});

describe("dates", () => {
  const forms: readonly (readonly [string, (date: Date) => string])[] = [
    ["German", (date) => `${date.getUTCDate()}. ${new Intl.DateTimeFormat("de", { month: "long", timeZone: "UTC" }).format(date)} ${date.getUTCFullYear()}`],
    ["French", (date) => `${date.getUTCDate()} ${new Intl.DateTimeFormat("fr", { month: "short", timeZone: "UTC" }).format(date)} ${date.getUTCFullYear()}`],
    ["Spanish", (date) => `${date.getUTCDate()} de ${new Intl.DateTimeFormat("es", { month: "long", timeZone: "UTC" }).format(date)} de ${date.getUTCFullYear()}`],
    ["RFC 2822", (date) => date.toUTCString()],
    ["in one number", (date) => date.toISOString().slice(0, 10).replaceAll("-", "")],
    ["of a spreadsheet", (date) => String(date.getTime() / 86_400_000 + 25_569)],
    ["with weekdays", (date) => `${new Intl.DateTimeFormat("en", { weekday: "short", timeZone: "UTC" }).format(date)} ${date.toISOString().slice(0, 10)}`],
    ["with intervals", (date) => `${date.toISOString().slice(0, 16)} - ${new Date(date.getTime() + 86_400_000).toISOString().slice(0, 16)}`],
  ];

  it.each(forms)("%s are read as they are written", async (_, write) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 8000, max: 24_000 }), fc.integer({ min: 12, max: 60 }), async (first, n) => {
        const at = Array.from({ length: n }, (_, i) => (first + i) * 86_400_000);
        const read = await reading(`date;load\n${at.map((each, i) => `"${write(new Date(each))}";${i}.5`).join("\n")}\n`);
        expect([...read.series.axis.at]).toEqual(at);
      }),
      { numRuns: 20 },
    );
  });

  it("of two digits are asked for where nothing settles them, and settled by their steps where they do", async () => {
    const short = (n: number) => `time,x\n${rows(n, (i) => `${pad(1 + (i % 12))}/${pad(1 + (i % 12))}/${pad(10 + i)},${i}`)}\n`;
    expect((await refusal("time,x\n01/02/03,1\n04/05/06,2\n")).params.table?.choices[0]).toMatchObject({ kind: "date-order", taken: null });
    expect((await reading(short(20))).table.timeColumn).toBe("time");
    const days = await reading(`time,x\n${rows(60, (i) => `${new Date(start + i * 24 * HOUR).toISOString().slice(2, 10).split("-").toReversed().join(".")},${i}`)}\n`);
    expect([days.series.axis.at[0], days.series.axis.step]).toEqual([start, 24 * HOUR]);
  });
});

describe("rows that repeat a time", () => {
  it("are never averaged unasked where they hold other numbers", async () => {
    const file = `time,x\n${rows(20, (i) => `${new Date(start + Math.floor(i / 2) * HOUR).toISOString()},${i * i}`)}\n`;
    const asked = await refusal(file, { answers: { by: "[\"none\"]" } });
    expect(asked.kind).toBe("reading/repeated-times");
    expect(asked.params.table?.choices.find(({ kind }) => kind === "repeats")).toMatchObject({ taken: null, open: true });
    expect(plain(await reading(file, { duplicates: "last" })).columns["x"]![0]).toBe(1);
  });

  it("are one where they are equal, and that is told", async () => {
    const read = await reading(`time,x\n${rows(20, (i) => `${new Date(start + Math.floor(i / 2) * HOUR).toISOString()},${Math.floor(i / 2)}`)}\n`);
    expect(read.series.axis.at.length).toBe(10);
    expect(read.series.notices).toEqual([{ kind: "noticed/repeated", params: { rows: 10, kept: "equal" } }]);
  });
});

describe("text", () => {
  it("is read past what stands above, among and below its rows", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ above: fc.integer({ min: 0, max: 4 }), comments: fc.boolean(), units: fc.boolean(), total: fc.boolean(), end: fc.constantFrom("", "\n", "\n\n", "\0\0\0\0", "\u001a"), mark: fc.constantFrom(",", ";", "\t") }),
        async ({ above, comments, units, total, end, mark }) => {
          const lines = [
            ...Array.from({ length: above }, (_, i) => (i === 0 ? "Station 44 Kew Gardens" : "")),
            ["time", "load", "temp"].join(mark),
            ...(units ? [["", "kW", "°C"].join(mark)] : []),
            ...Array.from({ length: 40 }, (_, i) => [new Date(start + i * HOUR).toISOString(), `${i}.5`, `-${i}.25`].join(mark)),
            ...(total ? [["Total", "800", "9"].join(mark)] : []),
          ];
          if (comments) lines.splice(20, 0, "# the door was open");
          const { series } = await reading(`${lines.join("\n")}\n${end}`);
          expect(series.columns.map(({ name, unit }) => [name, unit])).toEqual(units ? [["load", "kW"], ["temp", "°C"]] : [["load", undefined], ["temp", undefined]]);
          expect([series.axis.at.length, series.axis.at[0], series.columns[1]!.values[39]]).toEqual([40, start, -39.25]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is read in Shift-JIS, and in Latin-1 that shows only far down", async () => {
    // 温度 in Shift-JIS
    const japanese = [...Buffer.from("time,"), 0x89, 0xb7, 0x93, 0x78, ...Buffer.from(`\n${rows(20, (i) => `2020-01-${pad(i + 1)},${i}`)}\n`)];
    expect((await reading(japanese)).series.columns[0]!.name).toBe("温度");
    const long = `time,x,where\n${rows(60_000, (i) => `${new Date(start + i * HOUR).toISOString()},${i},here`)}\n`;
    const latin = [...Buffer.from(long), ...Buffer.from("2030-01-01T00:00Z,1,Caf"), 0xe9, 10];
    expect((await reading(new Uint8Array(latin))).series.notices.map(({ kind }) => kind)).toContain("noticed/encoding");
  });

  it("of numbers in dress is read in one style for each column", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: -9_999_999, max: 9_999_999 }), { minLength: 20, maxLength: 40 }), async (numbers) => {
        const grouped = (n: number, mark: string) => `${n < 0 ? "−" : ""}${String(Math.abs(n)).replace(/\B(?=(\d{3})+$)/g, mark)}`;
        const lines = numbers.map((n, i) => `${new Date(start + i * HOUR).toISOString()}\t${grouped(n, " ")},5\t$${grouped(n, ",").replace("−", "-")}.25\t${i}%\t${i % 2 ? "yes" : "no"}`);
        const { series } = await reading(`time\ta\tb\tc\td\n${lines.join("\n")}\n`);
        const half = (n: number, part: number) => (n < 0 ? n - part : n + part);
        expect(series.columns.map(({ values }) => [...values.slice(0, 2)])).toEqual([
          numbers.slice(0, 2).map((n) => half(n, 0.5)), numbers.slice(0, 2).map((n) => half(n, 0.25)), [0, 1], [0, 1],
        ]);
        expect(series.columns.map(({ unit }) => unit)).toEqual([undefined, "$", "%", undefined]);
      }),
      { numRuns: 40 },
    );
  });
});

it("a meter keeps its steps until they are standardised", async () => {
  const { series } = await reading(`time,kwh\n${rows(48, (i) => `${new Date(start + i * HOUR).toISOString()},${(123456789.25 + i / 4).toFixed(2)}`)}\n`);
  const cut = cutWindows(series, series, { steps: 48, stride: 1, position: 48, standardise: true }, "resample");
  if (!cut.ok) throw new Error(cut.error.kind);
  const { values } = cut.value.short;
  expect([values[0], values[47]].map((value) => Number(value!.toFixed(2)))).toEqual([-1.7, 1.7]);
  expect(new Set(values).size).toBe(48);
});
