import { expect, it } from "vitest";
import { earlyReadsIn, sentencesIn } from "./checkSentences.mjs";

const textsOf = (code) => sentencesIn("x.tsx", code).map(({ text }) => text);

it.each([
  ["a text between tags", "const a = <p>Drop a file</p>;", ["Drop a file"]],
  ["a sentence in a constant", 'const a = "Something went wrong.";', ["Something went wrong."]],
  ["a piece of a sentence", "const a = `${n} rows are missing`;", ["rows are missing"]],
  ["a word in brackets behind a name", "const a = (title) => `${title} (copy)`;", ["(copy)"]],
  ["a short name that is read", 'const a = { label: "Maps" };', ["Maps"]],
  ["an attribute that is read", 'const a = <Button title="Close" className="wide" />;', ["Close"]],
  ["one of two", 'const a = <b aria-label={open ? "Close" : "Open"} />;', ["Close", "Open"]],
])("finds %s", (_, code, texts) => expect(textsOf(code)).toEqual(texts));

it.each([
  ["an import", 'import { a } from "../some/where else";'],
  ["a bug", 'throw new Error("This can not be.");'],
  ["a bug of WebAssembly's", 'throw new WebAssembly.RuntimeError("This can not be.");'],
  ["a type", 'type A = "one two" | "three four";'],
  ["names of code", 'const a = { kind: "too-new", className: "wide" };'],
  ["an attribute that only the browser reads", 'const a = <a rel="noopener noreferrer" className="one two" />;'],
  ["markup", 'const a = `<meta name="headlight" content="one" />`;'],
  ["styles and what finds elements", 'const a = ["linear-gradient(to right, red)", "(prefers-color-scheme: dark)", "textarea, input:not([type=range])"];'],
  ["the product's name", "const a = <b>Headlight</b>;"],
  ["what a read text is made by", "const a = <b aria-label={words.maps.title} />;"],
])("passes over %s", (_, code) => expect(textsOf(code)).toEqual([]));

const IMPORTED = 'import { heads } from "../../words/en/heads";\nimport { plain } from "./plain";\n';
const earlyIn = (code) => earlyReadsIn("x.tsx", IMPORTED + code).map(({ text }) => text);

it.each([
  ["a constant", "const title = heads.title;", "heads.title"],
  ["a list", "const LOOKS = [{ id: 1, label: heads.looks[1] }];", "heads.looks"],
  ["a sentence that is made", "const text = heads.rows(3);", "heads.rows"],
  ["a name chosen later", "const text = heads[name];", "heads[name]"],
  ["what is taken apart", "const { title } = heads;", "{ title } = heads"],
  ["what is spread", "const all = { ...heads };", "...heads"],
  ["what is exported", "export const title = heads.title;", "heads.title"],
  ["a static field", "class A { static title = heads.title; }", "heads.title"],
])("finds a sentence that is read early by %s", (_, code, text) => expect(earlyIn(code)).toEqual([text]));

it.each([
  ["a function", "const title = () => heads.title;"],
  ["a component", "function A() { const { title } = heads; return <p>{title}</p>; }"],
  ["a getter", "const LOOKS = [{ id: 1, get label() { return heads.title; } }];"],
  ["a method and a field of an object", "class A { field = heads.title; title() { return heads.title; } }"],
  ["the room itself", "const rooms = [heads];"],
  ["what is no room", "const title = plain.title;"],
])("lets %s read it", (_, code) => expect(earlyIn(code)).toEqual([]));
