import fc from "fast-check";
import { expect, it } from "vitest";
import { typeset } from "./typeset";
import { toHtml } from "./typeset.testing";

const htmlOf = async (markdown: string) => toHtml((await typeset(markdown))!);
const rowsIn = (html: string) => html.split(/<wbr\/?>|<[^>]*>/);
const THAI = "สวัสดีครับ";

it("a row of letters without a space is never so long that a browser takes seconds for its lines, and all of it is there", async () => {
  const text = THAI.repeat(10_000);
  const html = await htmlOf(text);
  expect(Math.max(...rowsIn(html).map((row) => row.length))).toBeLessThanOrEqual(1000);
  expect(html.replaceAll(/<[^>]*>/g, "")).toBe(text);
});

it("breaks no mark from its letter, and nothing in what people write", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(..."สวดคกเา", "ั", "ี", "่", " "), { minLength: 400, maxLength: 3000 }), async (letters) => {
      const text = `ก${letters.join("").trim()}`;
      const html = await htmlOf(text);
      expect(html.replaceAll(/<[^>]*>/g, "")).toBe(text.replaceAll(/ +/g, (spaces) => spaces));
      for (const row of rowsIn(html).slice(2)) expect(row).not.toMatch(/^\p{M}/u);
    }),
    { numRuns: 30 },
  );
  for (const text of [`${THAI.repeat(9)} `.repeat(3).trim(), "w".repeat(5000), "مرحبا".repeat(60), "漢字".repeat(2000)]) expect(await htmlOf(text)).toBe(`<p>${text}</p>`);
});

it("ends a heap of marks somewhere", async () => {
  const rows = rowsIn(await htmlOf(`ก${"ั".repeat(50_000)}`));
  expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(1000);
});

it.each([["marks", "\u0301"], ["joined letters", "م"], ["right to left within left to right", "aם"], ["of signs", "\u0600مرحبا "], ["letters of two units", "𐤀"], ["turned by what is not seen", "\u2067a\u2069"], ["with a space behind a whole part", `${"ם".repeat(1000)} `]])(
  "a text of %s is in parts, none of which takes long, and all of it is there",
  async (_, letters) => {
    const text = `a${letters.repeat(30_000 / letters.length)}`.trim();
    const html = await htmlOf(text);
    const parts = html.split("<span data-part").slice(1).map((part) => part.replaceAll(/^[^>]*>|<[^>]*>/g, ""));
    expect(parts.length).toBeGreaterThan(10);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(1000);
    expect(parts.join("")).toBe(text);
    // No letter of two units is torn.
    expect(parts.every((part) => part.isWellFormed())).toBe(true);
  },
);

it("each paragraph of a long text of such letters is a part, and a text of others has none", async () => {
  const paragraph = "नमस्ते ".repeat(40).trim();
  expect(await htmlOf(Array(20).fill(paragraph).join("\n\n"))).toMatch(/^<p data-part="" style="--lines:5">[^<]*<\/p>/);
  for (const text of [paragraph, "漢字".repeat(5000), "word ".repeat(5000).trim(), "слово ".repeat(5000).trim()]) expect(await htmlOf(text)).toBe(`<p>${text}</p>`);
});
