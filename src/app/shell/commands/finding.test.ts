import { beforeEach, expect, test, vi } from "vitest";
import { starterNotebook } from "../../starter/starter";
import { documentOf } from "../../notebook/document/looks";
import { createNotebookStore } from "../../notebook/document/notebookStore";
import type { Headlight } from "../headlight";
import { createShell } from "../shellStore";
import type { Command } from "./command";
import { settings } from "./finding";
import { fits } from "./fits";

vi.stubGlobal("requestAnimationFrame", () => 0);
vi.stubGlobal("location", { search: "" });

let headlight: Headlight;
const found = (search: string) =>
  settings(headlight)
    .map((command) => ({ command, score: fits(search, { label: command.label, group: "", also: command.also ?? "" }) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ command }) => command);
const first = (search: string): Command => found(search)[0]!;
const cellOfKind = (kind: string) => documentOf(headlight.store.getState()).cells.find((cell) => cell.kind === kind)!;

beforeEach(() => {
  const store = createNotebookStore(starterNotebook());
  const runtime = { state: () => ({ value: undefined, inputs: {} }), hold: () => () => {} };
  headlight = { store, shell: createShell({ gallery: false }), runtime } as unknown as Headlight;
});

test.each(["causal", "mixer", "mute", "what if", "shuffle", "dataset", "dark", "example", "compare", "lag", "seed", "echo", "CO2", "stride", "positions", "standardise", "theme", "train data", "legend"])("%s finds something", (search) => {
  expect(found(search).map(({ label }) => label)).not.toEqual([]);
});

test("each choice is found once, under a name of its own", () => {
  const all = settings(headlight);
  const twice = (what: readonly string[]) => what.filter((each, i) => what.indexOf(each) !== i);
  expect(twice(all.map(({ id }) => id))).toEqual([]);
  expect(twice(all.map(({ label }) => label))).toEqual([]);
});

test("a choice is made at once, in the cell that the keyboard is in or else the first of its kind", () => {
  expect(first("causal").label).toBe("Causal mask: switch on");
  first("causal").run();
  expect(cellOfKind("layer").spec).toMatchObject({ causal: true });
  expect(first("causal").label).toBe("Causal mask: switch off");
  first("shuffle").run();
  expect(cellOfKind("attention").look).toMatchObject({ panel: "doubt" });
  first("autocorrelation").run();
  expect(cellOfKind("attention").look).toMatchObject({ panel: "maps", look: "lag" });
  first("dark").run();
  expect(headlight.shell.getState().theme).toBe("dark");
  expect(settings(headlight).filter(({ id, enabled }) => id.startsWith("theme") && enabled).map(({ id }) => id)).toEqual(["theme-light", "theme-system"]);
});
