import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { KINDS } from "../../cells/registry";
import { VERSION } from "./document";
import { lookSchemaOf, type CellKind } from "./kind";
import { withoutDefaults } from "../sharing/lean";
import { decodeLink, encodeLink } from "../sharing/link";
import { readNotebookFile } from "../sharing/notebookFile";
import { NotebookSchema } from "./schema";

const fixture = (name: string) => readFile(new URL(`fixtures/${name}`, import.meta.url), "utf8");

/** What Headlight wrote at 874e3a2, where every kind of cell has every field that it could have. Never made anew. */
describe("version 1", () => {
  /** What the notebook for first visitors computed from then. */
  const STARTER = [
    { id: "intro", kind: "text" },
    {
      id: "series",
      kind: "series",
      reads: {},
      spec: { fit: "resample", source: { from: "bundled", dataset: "seattle-weather-hourly-normals", columns: null }, window: { position: 4943, standardise: true, steps: 48, stride: 4 } },
    },
    { id: "maps", kind: "attention", reads: { series: "series", layer: "layer" }, spec: {} },
    { id: "layer", kind: "layer", reads: { series: "series" }, spec: { units: 4, heads: 4, seed: 9, causal: false } },
  ];

  const NAMES = ["words", "bundled", "generated", "two-files", "one-file", "layer", "filed", "maps", "usual", "output", "later"];

  async function everything() {
    const text = await fixture("version1/everything.headlight.json");
    const read = await readNotebookFile(new Blob([text]), KINDS);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return { ...read.value, was: JSON.parse(text) as { cells: { id: string; spec: Record<string, unknown> }[] } };
  }

  it("opens from a notebook file: all that it computed from is as it was", async () => {
    const { notebook, files, was } = await everything();
    expect(notebook).toMatchObject({ version: VERSION, title: "Größe: everything of version 1" });
    expect(notebook.cells.map(({ id }) => id)).toEqual(NAMES);
    expect([...files].map(([id, bytes]) => [id, bytes.length])).toEqual([["f-short", 876], ["f-long", 199], ["f-weights", 22]]);
    // A field that came later is there by its default.
    for (const [i, { kind, spec }] of notebook.cells.entries()) {
      expect(kind === "layer" ? { ...spec, inside: was.cells[i]!.spec["inside"] } : spec).toMatchObject(
        kind === "attention" || kind === "output" ? {} : was.cells[i]!.spec,
      );
    }
  });

  it("is looked at as it was", async () => {
    const { notebook } = await everything();
    const looks = Object.fromEntries(notebook.cells.map(({ id, collapsed, look }) => [id, { collapsed, look }]));
    const nothing = { collapsed: undefined, look: undefined };
    expect(looks).toEqual({
      ...Object.fromEntries(NAMES.map((name) => [name, nothing])),
      words: { collapsed: true },
      filed: { collapsed: true },
      layer: { look: { inside: true } },
      maps: { look: { scale: "plain", enlarged: { branch: "long", head: 2 }, panel: "heads", look: "lag", sum: "time", sort: "evenness", group: "thirds" } },
      usual: { look: { enlarged: null, panel: "maps", look: "weights", sort: "place", group: "branch" } },
      output: { look: { apart: true, changes: true } },
    });
  });

  it("opens from a link, as from the file; what is shared from then on is of this version", async () => {
    const links = JSON.parse(await fixture("version1/links.json")) as Record<string, string>;
    const { notebook, files } = await everything();
    const usual = (id: string) => id === "usual";
    // A link leaves out what is as usual.
    const cells = notebook.cells.map(({ look, ...cell }) => ({ ...cell, ...(look !== undefined && !usual(cell.id) && { look }) }));
    const opened = decodeLink(links["everything"]!, KINDS);
    expect(opened).toEqual({ ok: true, value: { notebook: { ...notebook, cells }, files } });
    expect(decodeLink(links["starter"]!, KINDS)).toMatchObject({ ok: true, value: { notebook: { version: VERSION, cells: STARTER } } });
    const shared = encodeLink({ notebook: withoutDefaults(notebook, KINDS), files });
    expect(shared.ok && shared.value.startsWith(`v${VERSION}.`)).toBe(true);
    // What was chosen then, and is as usual now, is left out.
    const lasting = cells.map((cell) => (cell.id === "maps" ? { ...cell, look: { ...cell.look, sum: undefined } } : cell));
    expect(shared.ok && decodeLink(shared.value, KINDS)).toEqual({ ok: true, value: { notebook: { ...notebook, cells: lasting }, files } });
  });
});

/**
 * What a version's documents may hold, by kind. Where this fails, a document of the new form would be called damaged by a
 * Headlight of the old one: give `VERSION` its next number, write a migration, keep files of the version before as a
 * fixture as above, and let a new list of schemas stand beside the old one. A new kind only adds its lines.
 */
it("a version's schemas stay as they are", async () => {
  const kept = JSON.parse(await fixture(`version${VERSION}/schemas.json`)) as object;
  const now = { notebook: plain(NotebookSchema), kinds: Object.fromEntries([...KINDS.values()].map((kind) => [kind.kind, shapeOf(kind)])) };
  expect(JSON.parse(JSON.stringify(now))).toEqual(kept);
});

const shapeOf = (kind: CellKind) => ({ spec: plain(kind.schema), look: plain(lookSchemaOf(kind)) });

/** A schema as JSON: its type, its bounds and its parts. */
function plain(part: unknown): unknown {
  if (part instanceof RegExp) return String(part);
  if (Array.isArray(part)) return part.map(plain);
  if (typeof part !== "object" || part === null) return part;
  const { kind, type, requirement, default: usual, pipe, ...rest } = part as Record<string, unknown>;
  if (kind !== "schema" && kind !== "validation") return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, plain(value)]));
  if (Array.isArray(pipe)) return pipe.map(plain);
  const parts = ["entries", "item", "items", "options", "wrapped", "key", "value", "literal"].filter((name) => name in rest);
  return {
    [type as string]: Object.fromEntries(parts.map((name) => [name, plain(rest[name])])),
    ...(requirement !== undefined && { requirement: plain(requirement) }),
    ...(usual !== undefined && { usual: plain(usual) }),
  };
}
