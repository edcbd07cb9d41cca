import { deflateSync } from "fflate";
import { expect, it } from "vitest";
import { toBase64Url } from "../document/base64";
import { bundleToJson } from "../document/bundle";
import { VERSION, type Notebook } from "../document/document";
import { MAX_INFLATED } from "./fragment";
import { decodeLink, encodeLink } from "./link";

const notebook: Notebook = { format: "headlight", version: VERSION, title: "Tides", cells: [] };
const bundle = { notebook, files: new Map() };
const json = JSON.stringify(bundleToJson(bundle));

/** The JSON with as many blanks behind it as make it `length` bytes: what it means stays the same. */
const padded = (length: number) => new TextEncoder().encode(json.padEnd(length, " "));
const linkOf = (packed: Uint8Array) => `v${VERSION}.${toBase64Url(packed)}`;
const told = (fragment: string) => {
  const opened = decodeLink(fragment, new Map());
  return opened.ok ? opened.value.notebook.title : opened.error.kind;
};

it("opens what inflates to just as much as a link may hold, and no byte more", () => {
  expect(told(linkOf(deflateSync(padded(MAX_INFLATED))))).toBe("Tides");
  expect(told(linkOf(deflateSync(padded(MAX_INFLATED + 1))))).toBe("sharing/link-too-large");
});

it("is made of just as much as opens, and no byte more", () => {
  const text = (length: number): Notebook => ({ ...notebook, cells: [{ id: "a", kind: "text", title: "", reads: {}, spec: { markdown: " ".repeat(length) } }] });
  const around = JSON.stringify(bundleToJson({ ...bundle, notebook: text(0) })).length;
  const made = encodeLink({ ...bundle, notebook: text(MAX_INFLATED - around) });
  expect(made.ok && told(made.value)).toBe("Tides");
  expect(encodeLink({ ...bundle, notebook: text(MAX_INFLATED - around + 1) })).toMatchObject({ error: { kind: "sharing/too-large" } });
});

it("opens where its end is that of a slice in which it is inflated", () => {
  // A block that is stored has 5 bytes before what it holds.
  const packed = deflateSync(padded(16_384 - 5), { level: 0 });
  expect(packed).toHaveLength(16_384);
  expect(told(linkOf(packed))).toBe("Tides");
});

it.each([
  ["what is no link", "section-3", "sharing/no-link"],
  ["no base64", `v${VERSION}.***`, "sharing/link-damaged"],
  ["nothing", `v${VERSION}.`, "sharing/link-damaged"],
  ["a part", linkOf(deflateSync(padded(500), { level: 0 }).subarray(0, 400)), "sharing/link-damaged"],
  ["text that is not UTF-8", linkOf(deflateSync(Uint8Array.from(new TextEncoder().encode(json), (byte) => (byte === 0x54 ? 0xff : byte)))), "sharing/link-damaged"],
])("refuses %s", (_, fragment, kind) => expect(told(fragment)).toBe(kind));
