import * as v from "valibot";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Engine } from "../../../model/engine/engine";
import { ok } from "../../../model/result";
import { textOf } from "../../../words/sentence.testing";
import { KINDS } from "../../cells/registry";
import { starterNotebook } from "../../starter/starter";
import { setReads } from "./actions";
import { insertCell, removeCell } from "./moreCells";
import { costOf } from "../running/cost";
import type { Notebook } from "./document";
import { memoryShelf } from "../keeping/fileShelf";
import { defineKind, type CellKind } from "./kind";
import { withoutDefaults } from "../sharing/lean";
import { decodeLink, encodeLink } from "../sharing/link";
import { newCell } from "./newCell";
import { missingIn, NONE, roleChoices, type Roles } from "./roles";
import { createReaders } from "../running/readers";
import type { NotebookRuntime } from "../running/notebookRuntime";
import { createRuntime } from "../running/runtime";

/**
 * Two kinds that others read, as a newcomer would add them: a folder of their own each, and the roles of those that read
 * them. Nothing of the notebook is touched. A training says how large a layer it makes. They stand in the place of Headlight's own that are called so.
 */
const newKind = (kind: string, label: string, roles: Roles, hands: object): CellKind =>
  defineKind({ kind, label, schema: v.looseObject({}), initial: () => ({ units: 1, heads: 1 }), roles, compute: () => ok(hands), View: () => null });
const reading = (kind: string, roles: Roles, more: Partial<CellKind> = {}) =>
  [kind, { ...KINDS.get(kind)!, ...more, roles: { ...KINDS.get(kind)!.roles, ...roles } }] as const;

const NEW: ReadonlySet<string> = new Set(["training", "forecast"]);
const kinds: ReadonlyMap<string, CellKind> = new Map([
  ...KINDS,
  ["training", newKind("training", "Training", { series: { kinds: ["series"] } }, { weights: "trained" })],
  ["forecast", newKind("forecast", "Forecast", { series: { kinds: ["series"] } }, { windows: "of the forecast" })],
  reading("layer", { weights: { kinds: ["training"], optional: true } }),
  reading("attention", { series: { kinds: ["series", "forecast"] } }, { cost: (_, read) => ({ seconds: read("series")?.kind === "forecast" ? 1000 : 0, bytes: 0 }) }),
]);

const starter = [removeCell("training"), setReads("layer", { weights: undefined })].reduce((notebook, act) => act(notebook), starterNotebook());
const adding = (kind: string, at: number) => (notebook: Notebook) => insertCell({ ...newCell(kinds.get(kind)!, notebook, at), id: kind }, at)(notebook);
const whole = [adding("training", 3), adding("forecast", 4)].reduce((notebook, act) => act(notebook), starter);
const readingBoth = [setReads("layer", { weights: "training" }), setReads("maps", { series: "forecast" })].reduce((notebook, act) => act(notebook), whole);

let runtime: NotebookRuntime;
/** What each cell was given when the notebook was computed. */
async function given(notebook: Notebook): Promise<Record<string, unknown>> {
  const counting = new Map([...kinds].map(([name, kind]) => [name, { ...kind, compute: NEW.has(name) ? kind.compute : () => ok(name), load: () => Promise.resolve() }]));
  runtime = createRuntime({ kinds: counting, engine: { release: () => {} } as unknown as Engine, files: memoryShelf(), readers: createReaders(), made: new Map(), rest: 0 });
  runtime.sync(notebook);
  await vi.waitFor(() => expect(runtime.busy()).toBe(false));
  return Object.fromEntries(notebook.cells.map(({ id }) => [id, runtime.state(id).problem ?? runtime.state(id).inputs]));
}
afterEach(() => runtime?.dispose());

describe("a kind that others read", () => {
  it("fills an optional role, and a role that several kinds can fill", async () => {
    expect(await given(readingBoth)).toMatchObject({
      layer: { series: "series", weights: { weights: "trained" } },
      maps: { series: { windows: "of the forecast" }, layer: "layer" },
    });
  });

  it("need not be there for an optional role", async () => {
    expect(await given(whole)).toMatchObject({ layer: { series: "series" }, maps: { series: "series" } });
    expect((await given(whole))["layer"]).not.toHaveProperty("weights");
  });

  it("is missed where it was named and is gone, or is of a kind that cannot fill the role", async () => {
    expect(await given(removeCell("training")(readingBoth))).toMatchObject({ layer: { kind: "notebook/reads-nothing", params: { kinds: ["training"], optional: true } } });
    expect(await given(removeCell("forecast")(readingBoth))).toMatchObject({ maps: { kind: "notebook/reads-nothing", params: { kinds: ["series", "forecast"], optional: false } } });
    expect(await given(setReads("maps", { series: "intro" })(whole))).toMatchObject({ maps: { kind: "notebook/reads-nothing", params: { kinds: ["series", "forecast"], optional: false } } });
  });

  it("is asked for by the names of kinds, never by a role's id", () => {
    const asked = (kind: string, reads: Record<string, string>) => {
      const missing = missingIn({ ...newCell(KINDS.get(kind)!, starter, 0), reads }, KINDS.get(kind)!.roles, new Map([["series", null]]));
      return missing && textOf(missing);
    };
    expect(asked("layer", { series: "series", weights: "gone" })).toBe("Choose the training cell that this one reads from, or none.");
    expect(asked("attention", { series: "series" })).toBe("Choose the layer cell that this one reads from.");
    const either = { kind: "notebook/reads-nothing", params: { kinds: ["series", "training"], optional: false } } as const;
    expect(textOf(either)).toBe("Choose the series or training cell that this one reads from.");
  });

  it("is offered to whoever can read it, none among them where the role is optional", () => {
    const choices = (notebook: Notebook, id: string) => roleChoices(notebook.cells.find((cell) => cell.id === id)!, notebook, kinds);
    expect(choices(whole, "layer")).toEqual([
      { role: "weights", label: "Training to read from", value: NONE, options: [{ value: NONE, label: "None" }, { value: "training", label: "Training (cell 4)" }] },
    ]);
    expect(choices(readingBoth, "layer")).toMatchObject([{ value: "training" }]);
    expect(choices(removeCell("training")(readingBoth), "layer")).toMatchObject([{ value: "", options: [{ value: "", label: "Choose…" }, { value: NONE }] }]);
    expect(choices(whole, "maps")).toMatchObject([
      { role: "series", label: "Series or Forecast to read from", value: "series", options: [{ value: "series" }, { value: "forecast" }] },
    ]);
    // Nothing to choose: no question.
    expect(choices(starter, "layer")).toEqual([]);
    expect(choices(starter, "maps")).toEqual([]);
  });

  it("is not asked of a text that names no number of a layer", () => {
    const withText = (markdown: string) => ({ ...starter, cells: starter.cells.map((cell) => (cell.kind === "text" ? { ...cell, spec: { markdown } } : cell)) });
    const offered = (markdown: string) => roleChoices(withText(markdown).cells[0]!, withText(markdown), KINDS);
    expect(offered("Words alone")).toEqual([]);
    expect(offered("Each gets {{even}}")).toMatchObject([{ role: "attention", value: NONE }]);
  });

  it("is settled for a question: asked where there are several to choose among, and never in the gallery's notebooks", () => {
    const [maps] = starter.cells.filter(({ kind }) => kind === "attention");
    const question = { ...newCell(KINDS.get("predict")!, starter, 0), id: "question", reads: { attention: "maps" } };
    const one = { ...starter, cells: [...starter.cells, question] };
    const two = { ...one, cells: [...one.cells, { ...maps!, id: "others" }] };
    expect(roleChoices(question, one, KINDS)).toEqual([]);
    expect(roleChoices(question, two, KINDS)).toMatchObject([{ value: "maps" }]);
    expect(roleChoices(question, { ...two, about: { id: "a", sort: "lesson", minutes: 1, summary: "" } }, KINDS)).toEqual([]);
    expect(roleChoices({ ...question, reads: {} }, { ...one, about: { id: "a", sort: "lesson", minutes: 1, summary: "" } }, KINDS)).toEqual([]);
    expect(roleChoices({ ...question, reads: {} }, one, KINDS)).toMatchObject([{ value: NONE }]);
  });

  it("is counted by its reader, and travels in a link", () => {
    expect(costOf(readingBoth, kinds).seconds).toBeGreaterThan(1000);
    expect(costOf(whole, kinds).seconds).toBeLessThan(1000);
    const link = encodeLink({ notebook: withoutDefaults(readingBoth, kinds), files: new Map() });
    expect(link.ok && decodeLink(link.value, kinds)).toMatchObject({ ok: true, value: { notebook: readingBoth } });
  });
});

it("a role can be emptied again", () => {
  expect(setReads("layer", { weights: undefined })(readingBoth).cells.find(({ id }) => id === "layer")!.reads).toEqual({ series: "series" });
});
