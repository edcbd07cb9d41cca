import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain, reading } from "../given.testing";
import { findKeys } from "./keyedLines";

const START = Date.UTC(2024, 2, 5);
const count = (n: number) => Array.from({ length: n }, (_, i) => i);
const iso = (i: number) => new Date(START + i * 60_000).toISOString().slice(0, 19);
const lines = (n: number, of: (i: number) => string) => count(n).map((i) => `${of(i)}\n`).join("");
const valueOf = (i: number, k: number) => ((i * (k + 2)) % 7) + 0.5;
const at = count(40).map((i) => START + i * 60_000);

describe("lines of keys and values", () => {
  it("are a column for each key, whatever they are called and hold (logfmt), and that is told", async () => {
    const key = fc.stringMatching(/^w[a-z]{0,6}x$/);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(key, { minLength: 1, maxLength: 5 }), fc.boolean(), async (keys, reversed) => {
        const text = lines(40, (i) => {
          const pairs = [`ts=${iso(i)}Z`, 'msg="it says \\"a=1\\""', ...keys.map((name, k) => `${name}=${valueOf(i, k)}`)];
          return (reversed && i % 2 === 1 ? pairs.toReversed() : pairs).join(" ");
        });
        const read = await reading(text, {}, "a.log");
        expect(plain(read)).toEqual({ at, columns: Object.fromEntries(keys.map((name, k) => [name, count(40).map((i) => valueOf(i, k))])) });
        expect(read.series.notices).toContainEqual({ kind: "noticed/keys", params: { names: ["ts", "msg", ...keys] } });
      }),
      { numRuns: 20 },
    );
  });

  it("may have a colon before each number, as boards write for a plotter", async () => {
    const key = fc.stringMatching(/^w[a-z]{0,6}x$/);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(key, { minLength: 2, maxLength: 4 }), fc.constantFrom(",", ", ", "\t", " "), fc.boolean(), async (keys, between, spaced) => {
        const read = await reading(lines(40, (i) => keys.map((name, k) => `${name}:${spaced ? " " : ""}${valueOf(i, k)}`).join(between)), {}, "a.txt");
        expect(plain(read)).toEqual({ at: count(40), columns: Object.fromEntries(keys.map((name, k) => [name, count(40).map((i) => valueOf(i, k))])) });
        expect(read.series.notices).toContainEqual({ kind: "noticed/keys", params: { names: keys } });
      }),
      { numRuns: 20 },
    );
    expect(plain(await reading(lines(40, (i) => `${iso(i).replace("T", " ")} temp:${i}.5 hum:-4e1`)))).toEqual({ at, columns: { temp: count(40).map((i) => i + 0.5), hum: count(40).map(() => -40) } });
  });

  it.each([
    ["words and a time before the keys", (i: number) => `${iso(i).replace("T", " ")} INFO worker: step=${i} loss=0.5`, "step", ""],
    ["keys with signs in them (Heroku)", (i: number) => `${iso(i)}.000000+00:00 heroku[web.1]: source=web.1 sample#load=${i}`, "sample#load", ""],
    ["seconds since 1970 in brackets, and units behind numbers (ping -D)", (i: number) => `[${START / 1000 + i * 60}.000000] 64 bytes from 8.8.8.8: icmp_seq=${i} ttl=117 time=${i}.5 ms`, "time", "ms"],
  ])("may have %s", async (_, of, name, unit) => {
    const read = await reading(`begin\n${lines(40, of)}\n--- statistics ---\n`, {}, "a.log");
    expect(plain(read).at).toEqual(at);
    expect(plain(read).columns[name]).toEqual(count(40).map((i) => (unit === "" ? i : i + 0.5)));
    expect(read.series.columns.find((column) => column.name === name)?.unit ?? "").toBe(unit);
    expect(read.series.notices.map(({ kind }) => kind)).toContain("noticed/misfits");
  });

  it("of a text larger than what shows its layout are read to the last", async () => {
    const read = await reading(lines(60_000, (i) => `t=${i} load=${i % 7}.5 host=a`), {}, "a.log");
    expect([read.series.axis.at.length, plain(read).columns["load"]!.at(-1)]).toEqual([60_000, (59_999 % 7) + 0.5]);
  });

  it.each([
    ["a table", lines(30, (i) => `${i},2`)],
    ["a table whose cells hold one", lines(30, (i) => `${iso(i)} a=${i} 5`)],
    ["clocks beside one another", lines(30, (i) => `12:00:${i + 10} 13:00:${i + 10}`)],
    ["words with a colon before words", lines(30, (i) => `from:here to:there ${i}`)],
    ["lines that begin so above a table", `a=1 b=2\n${lines(30, (i) => `${i} 2`)}`],
    ["keys that differ from line to line", lines(30, (i) => `a${i}=1 b${i}=2`)],
  ])("are not %s", (_, text) => {
    expect(findKeys(text)).toBeNull();
  });
});
