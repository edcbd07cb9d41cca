import { expect, it } from "vitest";
import { sentencesIn } from "./checkSentences.mjs";

const textsOf = (code) => sentencesIn("x.tsx", code).map(({ text }) => text);

it.each([
  ["a text between tags", "const a = <p>Drop a file</p>;", ["Drop a file"]],
  ["a sentence in a constant", 'const a = "Something went wrong.";', ["Something went wrong."]],
  ["a piece of a sentence", "const a = `${n} rows are missing`;", ["rows are missing"]],
  ["a short name that is read", 'const a = { label: "Maps" };', ["Maps"]],
  ["an attribute that is read", 'const a = <Button title="Close" className="wide" />;', ["Close"]],
  ["one of two", 'const a = <b aria-label={open ? "Close" : "Open"} />;', ["Close", "Open"]],
])("finds %s", (_, code, texts) => expect(textsOf(code)).toEqual(texts));

it.each([
  ["an import", 'import { a } from "../some/where else";'],
  ["a bug", 'throw new Error("This can not be.");'],
  ["a type", 'type A = "one two" | "three four";'],
  ["names of code", 'const a = { kind: "too-new", className: "wide" };'],
  ["what a read text is made by", "const a = <b aria-label={words.maps.title} />;"],
])("passes over %s", (_, code) => expect(textsOf(code)).toEqual([]));
