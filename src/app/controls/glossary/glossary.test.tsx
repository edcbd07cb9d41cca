import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { glossaryWords } from "../../../words/en/glossary";
import { Explained } from "./Term";
import { Glossary } from "./Glossary";
import { linkedWord, WORD_IDS } from "./words";

test("a marked word of a sentence opens what it means, and what is no word of the glossary stays text", () => {
  const html = renderToStaticMarkup(<Explained text="A <key>key</key>, <b>bold</b>." />);
  expect(html).toMatch(/^A <button [^>]*data-term="key"[^>]*>key<\/button>, bold\.$/);
});

test("what else is marked is drawn as the place says", () => {
  const html = renderToStaticMarkup(<Explained text="<title>Entropy.</title> <z>Z</z>" marks={{ title: (inside) => <strong>{inside}</strong> }} />);
  expect(html).toMatch(/^<strong>Entropy\.<\/strong> <button .*>Z<\/button>$/);
});

test.each([
  ["word:head", "head"],
  ["word:nothing", null],
  ["word:toString", null],
  ["head", null],
  ["https://example.org/word:head", null],
])("a text's link to %s names %s", (href, id) => expect(linkedWord(href)).toBe(id));

test("the glossary says every word, each in its own sentences", () => {
  const html = renderToStaticMarkup(<Glossary />);
  for (const id of WORD_IDS) expect(html).toContain(glossaryWords.words[id].name);
  expect(new Set(WORD_IDS.map((id) => glossaryWords.words[id].says)).size).toBe(WORD_IDS.length);
});
