import fc from "fast-check";
import * as v from "valibot";
import { deflateSync } from "fflate";
import { describe, expect, it } from "vitest";
import { random } from "../../../model/random";
import { ok } from "../../../model/result";
import { toBase64Url } from "../document/base64";
import { bundleFromJson, type Bundle } from "../document/bundle";
import { filesOf, isUnderstood } from "../document/namedFiles";
import { VERSION, type Notebook } from "../document/document";
import { defineKind, type CellKind } from "../document/kind";
import { withoutDefaults } from "./lean";
import { isLink } from "./fragment";
import { decodeLink, encodeLink } from "./link";
import { notebookFile, pack } from "./packing/pack";
import { pageWith } from "./singlePage";
import { FILE_SUFFIX, readNotebookFile } from "./notebookFile";
import { fileNameOf } from "../../base/fileName";
import { refusalOf, textOf } from "../../../words/sentence.testing";

const Spec = v.strictObject({ n: v.pipe(v.number(), v.minValue(0), v.maxValue(9)), file: v.optional(v.string()) });
const probe = defineKind<v.InferOutput<typeof Spec>, number>({
  kind: "probe",
  label: "Probe",
  schema: Spec,
  initial: () => ({ n: 0 }),
  files: ({ file }) => (file === undefined ? [] : [{ id: file, name: file, size: 3 }]),
  roles: {},
  compute: ({ n }) => ok(n),
  View: () => null,
});
const kinds: ReadonlyMap<string, CellKind> = new Map([["probe", probe]]);

const notebook: Notebook = {
  format: "headlight",
  version: VERSION,
  title: "Größe & <b>__proto__</b>",
  cells: [
    { id: "a", kind: "probe", title: "A", reads: {}, spec: { n: 3, file: "f1" } },
    { id: "b", kind: "later", title: "", reads: { series: "a" }, collapsed: true, spec: { anything: [1, 2] } },
  ],
};
const bundle: Bundle = { notebook, files: new Map([["f1", new Uint8Array([0, 127, 255])]]) };

const made = (of: Bundle): string => {
  const link = encodeLink({ notebook: withoutDefaults(of.notebook, kinds), files: of.files });
  if (!link.ok) throw new Error(JSON.stringify(link.error));
  return link.value;
};

const linkOf = (json: unknown) => `v${VERSION}.${toBase64Url(deflateSync(new TextEncoder().encode(JSON.stringify(json))))}`;

describe("links", () => {
  it("give back the document and its files", () => {
    expect(decodeLink(made(bundle), kinds)).toEqual(ok(bundle));
  });

  it("hold any bytes and any title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.uint8Array({ maxLength: 2000 }), (title, bytes) => {
        const any: Bundle = { notebook: { ...notebook, title }, files: new Map([["f1", new Uint8Array(bytes)]]) };
        // A lone surrogate cannot be written in UTF-8; the encoder replaces it.
        const expected = { ...any, notebook: { ...any.notebook, title: title.toWellFormed() } };
        expect(decodeLink(made(any), kinds)).toEqual(ok(expected));
      }),
    );
  });

  it("open or are refused in words, however they are changed", () => {
    const link = made(bundle);
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.%é ";
    const change = fc.record({
      at: fc.nat(link.length),
      remove: fc.nat(6),
      insert: fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const mutated = changes.reduce((text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove), link);
        const result = decodeLink(mutated, kinds);
        if (!result.ok) expect(textOf(result.error)).toMatch(/^[A-Z].*[.]$/s);
      }),
      { numRuns: 10_000 },
    );
  });

  it("are made only where they can be opened again", () => {
    // What cannot be packed is bounded by what it packs to, what packs well by what it unpacks to.
    const draw = random(1);
    const noise = (length: number) => Uint8Array.from({ length }, () => Math.floor(draw() * 256));
    const contents = [noise(700_000), noise(1_100_000), new Uint8Array(5_990_000), new Uint8Array(6_010_000)];
    const links = contents.map((content) => encodeLink({ notebook, files: new Map([["f1", content]]) }));
    expect(links.map(({ ok: isMade }) => isMade)).toEqual([true, false, true, false]);
    for (const link of links) {
      if (!link.ok) expect(textOf(link.error)).toContain("Save it as a notebook file");
      else expect(link.value.length < 1_048_000 && decodeLink(link.value, kinds).ok).toBe(true);
    }
  });

  it("are refused when they would inflate beyond bounds", () => {
    const bomb = `v1.${toBase64Url(deflateSync(new Uint8Array(50_000_000)))}`;
    expect(decodeLink(bomb, kinds)).toMatchObject({ ok: false, error: { kind: "sharing/link-too-large" } });
    expect(decodeLink(`v1.${"A".repeat(2_000_001)}`, kinds)).toMatchObject({ ok: false, error: { kind: "sharing/link-too-large" } });
  });

  it("of a newer Headlight say so", () => {
    expect(decodeLink(`v${VERSION + 1}.abc`, kinds)).toMatchObject({ ok: false, error: { kind: "sharing/link-too-new" } });
    expect(decodeLink(linkOf({ ...notebook, version: 99 }), kinds)).toMatchObject({ ok: false, error: { kind: "document/too-new" } });
  });

  it("are told from other fragments", () => {
    expect([isLink("v1.abc"), isLink("v12.abc"), isLink("section"), isLink("")]).toEqual([true, true, false, false]);
  });

  it.each([
    ["another program's JSON", { hello: 1 }, "document/not-ours"],
    ["a list", [], "document/not-ours"],
    ["a spec out of bounds", { ...notebook, cells: [{ ...notebook.cells[0], spec: { n: 1e9 } }] }, "document/invalid"],
    ["an extra field", { ...notebook, evil: 1 }, "document/invalid"],
    ["two cells of one id", { ...notebook, cells: [notebook.cells[0], notebook.cells[0]] }, "document/same-id"],
    ["too many cells", { ...notebook, cells: Array(501).fill(notebook.cells[0]) }, "document/invalid"],
    ["a file that is no base64", { ...notebook, files: { f1: "%%" } }, "document/damaged-file"],
  ])("with %s are refused", (_, json, kind) => {
    expect(decodeLink(linkOf(json), kinds)).toMatchObject({ ok: false, error: { kind } });
  });

  it("name the cell and the place of what is wrong", () => {
    const result = decodeLink(linkOf({ ...notebook, cells: [{ ...notebook.cells[0], spec: { n: -1 } }] }), kinds);
    expect(refusalOf(result)).toMatch(/Cell 1 \(“A”\).*“n”/);
  });
});

describe("notebook files", () => {
  it("give back the document and its files", async () => {
    expect(await readNotebookFile(new Blob([notebookFile(bundle)]), kinds)).toEqual(ok(bundle));
  });

  it("open or are refused in words, however they are changed", async () => {
    const text = new TextDecoder().decode(notebookFile(bundle));
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), fc.nat(8), fc.string({ maxLength: 4 }), async (at, remove, insert) => {
        const result = await readNotebookFile(new Blob([text.slice(0, at), insert, text.slice(at + remove)]), kinds);
        if (!result.ok) expect(textOf(result.error)).toMatch(/[.]$/);
      }),
      { numRuns: 10_000 },
    );
  });

  it("are named after the title", () => {
    expect(fileNameOf("What does attention look at?", FILE_SUFFIX)).toBe("what-does-attention-look-at.headlight.json");
    expect(fileNameOf("../..", FILE_SUFFIX)).toBe("notebook.headlight.json");
  });
});

describe("pages with a notebook inside", () => {
  // The app's script speaks of the places where the notebook goes, as the real one does.
  const script = 'const a = "<body>", b = `<script type="application/json" id="headlight-notebook">`;';
  const template = `<!doctype html><html><head><script>${script}</script></head><body><div id=root></div></body></html>`;

  it("open again as the same notebook, whatever its texts", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("</script><script>alert(1)</script>", "<!--", "<script>", "$&"), async (title) => {
        const tricky: Bundle = { ...bundle, notebook: { ...notebook, title } };
        const page = pageWith(template, tricky);
        expect(page.match(/<\/script>/g)).toHaveLength(2);
        expect(page).toContain(script);
        expect(await readNotebookFile(new Blob([page]), kinds)).toEqual(ok(tricky));
      }),
    );
  });

  it("keep the app as it is", () => {
    const page = pageWith(template, bundle);
    const inserted = page.slice(page.indexOf("<body>", page.indexOf("</head>")) + "<body>".length).split("</script>")[0]!;
    expect(page.replace(`${inserted}</script>`, "")).toBe(template);
  });
});

describe("bundles", () => {
  it("are packed into a link, a file and a page that all open again", async () => {
    expect(filesOf(notebook, kinds).map(({ id }) => id)).toEqual(["f1"]);
    const packed = (["link", "file", "page"] as const).map((into) => {
      const made = pack(into === "page" ? { ...bundle, into, template: "<body>" } : { ...bundle, into });
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      return made.value;
    });
    expect(decodeLink(new TextDecoder().decode(packed[0]), kinds)).toEqual(ok(bundle));
    for (const file of packed.slice(1)) expect(await readNotebookFile(new Blob([file]), kinds)).toEqual(ok(bundle));
  });

  it("never touch a prototype", () => {
    const json = JSON.parse('{"format":"headlight","version":2,"title":"","cells":[],"files":{"__proto__":"AAAA"}}');
    const result = bundleFromJson(json, kinds);
    expect(result.ok && result.value.files.size).toBe(0);
    expect(({} as Record<string, unknown>)["0"]).toBeUndefined();
  });
});

it("names no file for a cell that is not as its kind has it, and is then not understood", () => {
  const [cell] = notebook.cells;
  const of = (kind: string, spec: object): Notebook => ({ ...notebook, cells: [{ ...cell!, kind, spec }] });
  expect(filesOf(of("probe", { n: 3, file: "f1" }), kinds)).toHaveLength(1);
  expect(isUnderstood(of("probe", { n: 3, file: "f1" }), kinds)).toBe(true);
  for (const strange of [of("probe", { n: "three", file: "f1" }), of("later", {})]) {
    expect(filesOf(strange, kinds)).toEqual([]);
    expect(isUnderstood(strange, kinds)).toBe(false);
  }
});
