import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ok } from "../../../result";
import { bytesIn } from "../bytes";
import { readTable } from "../readTable";
import { AsciiLines, PlainText } from "./plainText";
import { eachText, evenLineEnds } from "./text";

const ascii = fc.array(fc.constantFrom("1", "-2.5", ",", "word", "2024-01-31", "\n", "\n", "\r\n", "\r", " ", "é", "\"", "<", "#", "\x1e"), { maxLength: 40 }).map((parts) => parts.join(""));
const bytesOf = (text: string) => new TextEncoder().encode(text);
const isOdd = (text: string) => Array.from(text).some((letter) => letter > "\x7f" || "\"<#\x1e".includes(letter));
const textOf = (lines: PlainText) => lines.slice(0, lines.length);

describe("lines of plain letters", () => {
  it("are those that one gets of the whole text, or none where something of it has to be looked at", () => {
    fc.assert(
      fc.property(fc.array(ascii, { minLength: 1, maxLength: 6 }), (pieces) => {
        const lines = new AsciiLines("#");
        let rest = "";
        for (const piece of pieces) {
          const found = lines.join(rest, bytesOf(piece));
          const all = rest + evenLineEnds(piece);
          const isPlain = !isOdd(rest + piece) && /\n[^\r\n]*$/.test(piece);
          expect(found === null).toBe(!isPlain);
          if (found === null) continue;
          expect(textOf(found) + lines.rest).toBe(all);
          expect(lines.rest).not.toContain("\n");
          rest = isOdd(lines.rest) ? "" : lines.rest;
        }
      }),
      { numRuns: 500 },
    );
  });

  it("give their parts as a text does, however many are asked for, and its codes", () => {
    const line = "2024-01-31,word,1.5\n";
    const found = new AsciiLines("#").join("", bytesOf(line.repeat(200)))!;
    for (const at of [0, 20, 400, 2000]) for (let i = 0; i < 60; i++) expect(found.slice(at + 11, at + 15)).toBe("word");
    expect([found.charCodeAt(11), found.lineEnd(25), PlainText.of("aé\nb\n").charCodeAt(1), PlainText.of("aé\nb\n").lineEnd(3)]).toEqual([119, 40, 233, 5]);
  });
});

const [ROWS, EVERY] = [20_000, 2500];
const MARKS = ["é", "\"q,\n\"", "<1", "漢字", "", "# no comment", "😀"];

/** The words of a text of many pieces, with marks far apart that have to be decoded. */
const wordOf = (row: number, marks: readonly string[]) => (row % EVERY === EVERY - 1 ? (marks[Math.floor(row / EVERY)] ?? "none") : ["a", "bc", "none"][row % 3]!);
const longText = (end: string, shift: number) => [`t,${"x".repeat(shift)},word`, ...Array.from({ length: ROWS }, (_, row) => `${row},${(row % 977) / 8},${wordOf(row, MARKS)}`)].join(end) + end;

it.each([["\n", 1], ["\n", 2], ["\r\n", 1], ["\r\n", 2], ["\r", 1]])("a long file is read to the letter whichever of its pieces are decoded, with %j between its lines, shifted by %i", async (end, shift) => {
  const read = await readTable({ name: "long.csv", blob: bytesIn(bytesOf(longText(end, shift)).buffer) }, { delimiter: "auto", decimal: "auto", answers: {} }, {});
  if (!read.ok) throw new Error(read.error.kind);
  const { rows, columns } = read.value;
  const cells = columns.map((column) => (column.kind === "text" ? column.cells : Array.from(column.values, String)));
  expect(rows).toBe(ROWS);
  const wrong = Array.from({ length: ROWS }, (_, row) => row).filter((row) => cells[0]![row] !== String(row) || cells[1]![row] !== String((row % 977) / 8) || cells[2]![row] !== wordOf(row, MARKS).replaceAll("\"", ""));
  expect(wrong).toEqual([]);
});

it("offers only pieces in which every letter begins, and not the first and the last", async () => {
  const text = "é".repeat(40_000) + "a".repeat(300_000) + "é".repeat(100_000);
  const given: string[] = [];
  const offered: number[] = [];
  const read = await eachText({ name: "a", blob: bytesIn(bytesOf(text).buffer) }, "utf-8", {}, (piece) => (given.push(piece), ok(undefined)), (bytes) => {
    offered.push(bytes.filter((byte) => byte > 127).length);
    if (bytes.some((byte) => byte > 127)) return ok(false);
    given.push("a".repeat(bytes.length));
    return ok(true);
  });
  expect(read.ok).toBe(true);
  expect(given.join("")).toBe(text);
  expect(offered.filter((odd) => odd === 0).length).toBe(3);
});
