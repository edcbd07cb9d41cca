import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { textOf } from "../../../../words/sentence.testing";
import { plain, reading, refusal } from "../given.testing";

const ESCAPE = "\u001b";
const START = Date.UTC(2024, 0, 2, 3, 4, 5);
const count = Array.from({ length: 40 }, (_, i) => i);
const at = (i: number) => new Date(START + i * 1013);
const told = (read: Awaited<ReturnType<typeof reading>>) => read.series.notices.map(textOf).join("\n");
const names = (read: Awaited<ReturnType<typeof reading>>) => read.series.columns.map(({ name }) => name);

describe("colours of a terminal are no part of a text", () => {
  const code = fc.constantFrom("[0m", "[1m", "[0;36m", "[32m", "[38;5;208m", "[K");

  it("wherever they stand, also where a piece of the file ends in one", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(code, { minLength: 3, maxLength: 3 }), fc.nat({ max: 40 }), async ([a, b, c], shift) => {
        // Longer than the pieces that are decoded at a time.
        const rows = Array.from({ length: 4000 }, (_, i) => `${ESCAPE}${a}${i}${ESCAPE}${b},${i % 7}.5${ESCAPE}${c}\n`).join("");
        const read = await reading(`${"load".padEnd(shift + 4, "x")},temp\n${rows}`);
        expect([read.series.axis.at.length, read.series.columns[0]!.values[3999], read.series.columns[1]!.values[3999]]).toEqual([4000, 3999, 2.5]);
      }),
      { numRuns: 20 },
    );
  });

  it("of what sensors send (ESPHome), and of lines of keys", async () => {
    const esp = await reading(count.map((i) => `${ESCAPE}[0;36m[12:00:${String(i).padStart(2, "0")}][D][sensor:094]: 'Temperature': Sending state ${i}.5 °C with 1 decimals of accuracy${ESCAPE}[0m\n`).join(""), {}, "esp.log");
    expect(Object.values(plain(esp).columns)).toEqual([count.map((i) => i + 0.5)]);
    const keyed = await reading(count.map((i) => `${ESCAPE}[32m${at(i).toISOString()}${ESCAPE}[0m ${ESCAPE}[1mtemp${ESCAPE}[0m=${i} hum=40\n`).join(""), {}, "k.log");
    expect(plain(keyed)).toEqual({ at: count.map((i) => at(i).getTime()), columns: { temp: count, hum: count.map(() => 40) } });
  });

  it("but escapes that are none make no text", async () => {
    expect((await refusal(new Uint8Array(400).fill(27), {}, "a.log")).kind).toBe("reading/odd-bytes");
  });
});

describe("logs of programs, with a comma before their milliseconds", () => {
  const stamp = (i: number) => at(i).toISOString().replace("T", " ").replace(".", ",").slice(0, -1);

  test.each(["- trainer - INFO - Loss: ", "INFO root loss=", "[main] DEBUG a.B - loss: "])("%s", async (words) => {
    const read = await reading(count.map((i) => `${stamp(i)} ${words}${i / 4}\n`).join(""), {}, "run.log");
    expect([plain(read).at, [...read.series.columns[0]!.values], names(read)]).toEqual([count.map((i) => at(i).getTime()), count.map((i) => i / 4), [/\w+(?=[=:] ?$)/.exec(words)![0]]]);
  });

  it("in words are called what they are, and tables with a word in them are none", async () => {
    expect(await refusal(count.map((i) => `${stamp(i)} INFO Epoch ${i} of 40 done\n`).join(""), {}, "run.log")).toMatchObject({ kind: "reading/known-binary", params: { format: "messages" } });
    const read = await reading(count.map((i) => `${stamp(i).replace(",", ".")} ${i / 4} ok ${i}\n`).join(""), {}, "a.log");
    expect([...read.series.columns[0]!.values]).toEqual(count.map((i) => i / 4));
  });
});

test("the extended log of web servers names its columns (IIS)", async () => {
  const head = "#Software: Microsoft Internet Information Services 10.0\n#Version: 1.0\n#Date: 2024-01-02 03:04:05\n#Fields: date time c-ip cs-method cs-uri-stem sc-status time-taken\n";
  const read = await reading(head + count.map((i) => `2024-01-02 03:${String(i).padStart(2, "0")}:00 10.0.0.${i % 3} GET /a/${i} 200 ${100 + i}\n`).join(""), {}, "u_ex240102.log");
  expect(plain(read)).toEqual({ at: count.map((i) => Date.UTC(2024, 0, 2, 3, i)), columns: { "sc-status": count.map(() => 200), "time-taken": count.map((i) => 100 + i) } });
});

test("of a web server's requests it is not asked who asked, also where hosts are few", async () => {
  const read = await reading(count.map((i) => `10.0.0.${i % 3} - - [02/Jan/2024:03:${String(i).padStart(2, "0")}:00 +0000] "GET /a HTTP/1.1" 200 ${500 + i}\n`).join(""), {}, "access.log");
  expect([plain(read).columns["bytes"], read.table.panel, read.table.choices.filter(({ open }) => open)]).toEqual([count.map((i) => 500 + i), undefined, []]);
});

describe("a frame as pandas prints it, with the name of its index in a line below the others", () => {
  const print = (width: number, index: string, key: (i: number) => string, columns: readonly string[], all = "") =>
    `${all.padEnd(width)}${columns.map((name) => name.padStart(8)).join("")}\n${index.padEnd(width)}${" ".repeat(8 * columns.length)}\n${count.map((i) => `${key(i).padEnd(width)}${columns.map((_, k) => (i / 4 + k).toFixed(2).padStart(8)).join("")}\n`).join("")}`;

  it.each([
    ["time", (i: number) => new Date(START + i * 60_000).toISOString().slice(0, 19).replace("T", " "), ""],
    ["Date", (i: number) => new Date(START + i * 86_400_000).toISOString().slice(0, 10), ""],
    ["time", (i: number) => new Date(START + i * 60_000).toISOString().slice(0, 19).replace("T", " "), "var"],
    ["step", (i: number) => String(2 * i), ""],
    ["day", (i: number) => new Date(START + i * 86_400_000).toISOString().slice(0, 10), ""],
  ])("%s (%#)", async (index, key, all) => {
    const read = await reading(print(24, index, key, ["load", "temp", "flow"], all));
    expect([names(read), read.table.timeColumn, [...read.series.columns[2]!.values].slice(0, 3), read.series.axis.at.length]).toEqual([["load", "temp", "flow"], index, [2, 2.25, 2.5], 40]);
    expect(told(read)).not.toContain("no part of it");
  });
});

describe("rows of names", () => {
  const days = count.map((i) => new Date(START + i * 86_400_000).toISOString().slice(0, 10));

  it("of which each alone says less are names together, though letters may be units", async () => {
    const read = await reading(`,power,power,flow\n,a,b,a\ntime,,,\n${days.map((day, i) => `${day},${i},${i / 2},${i / 4}\n`).join("")}`);
    expect(read.series.columns.map(({ name, unit }) => [name, unit])).toEqual([["power a", undefined], ["power b", undefined], ["flow a", undefined]]);
  });

  it("units below names stay units, also where names repeat, and parts of a date and powers of ten are some", async () => {
    const twice = await reading(`time,power,power\n,kW,MW\n${days.map((day, i) => `${day},${i},${i / 2}\n`).join("")}`);
    expect(twice.series.columns.map(({ unit }) => unit)).toEqual(["kW", "MW"]);
    const ice = await reading(`Year, Month, Day, Extent, Source\nYYYY, MM, DD, 10^6 sq km, Source of all: http://a.org\n${days.map((day, i) => `${day.replaceAll("-", ", ")}, ${10 + i / 8}, ['a']\n`).join("")}`);
    expect([ice.series.columns.map(({ name, unit }) => [name, unit]), ice.table.timeColumn, plain(ice).at[1]]).toEqual([[["Extent", "10^6 sq km"]], "Year", Date.UTC(2024, 0, 3)]);
  });

  it("and descriptions may stand between them", async () => {
    const read = await reading(`time,load,temp\nTime of measurement,Electrical load,Outside temperature\nUTC,kW,°C\n${days.map((day, i) => `${day},${i},${i / 2}\n`).join("")}`);
    expect(read.series.columns.map(({ name, unit }) => [name, unit])).toEqual([["load", "kW"], ["temp", "°C"]]);
  });

  it("of InfluxDB come again above each table of an answer", async () => {
    const table = (field: string, place: number) => `#datatype,string,long,dateTime:RFC3339,double,string\n#group,false,false,false,false,true\n#default,mean,,,,\n,result,table,_time,_value,_field\n${days.map((day, i) => `,,${place},${day}T00:00:00Z,${i + place},${field}\n`).join("")}`;
    const read = await reading(`${table("load", 0)}\n${table("temp", 1)}`);
    expect([plain(read).columns, read.table.panel?.labels]).toEqual([{ load: count, temp: count.map((i) => i + 1) }, ["load", "temp"]]);
  });

  it.each([["RECORD", 100], ["Category", 0]])("%s counts the rows, from wherever it goes on", async (name, from) => {
    const read = await reading(`time,${name},load\n${days.map((day, i) => `${day},${from + i},${i / 2}\n`).join("")}`);
    expect([names(read), told(read)]).toEqual([["load"], `Left out, as it counts the rows: “${name}”.`]);
  });
});
