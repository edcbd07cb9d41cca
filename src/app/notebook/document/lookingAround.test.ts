import { expect, it, vi } from "vitest";
import type { Engine } from "../../../model/engine/engine";
import { ok } from "../../../model/result";
import { GROUPS, LOOKS, PANEL_IDS, SCALES, SORTS, SUMS, type AttentionLook } from "../../cells/attention/look";
import { KINDS } from "../../cells/registry";
import { starterNotebook } from "../../starter/starter";
import { setTitle, updateSpec } from "./actions";
import { memoryShelf } from "../keeping/fileShelf";
import { changeLook, setCollapsed, type LookAction } from "./looks";
import { newCell } from "./newCell";
import { createReaders } from "../running/readers";
import { createRuntime } from "../running/runtime";
import { createNotebookStore } from "./notebookStore";

/** The starter with an output cell, computed by kinds that count how often they are asked. */
async function computed() {
  const compute = vi.fn(() => ok({}));
  const kinds = new Map([...KINDS].map(([name, kind]) => [name, { ...kind, compute, load: () => Promise.resolve() }]));
  const starter = starterNotebook();
  const output = newCell(KINDS.get("output")!, starter, starter.cells.length);
  const store = createNotebookStore({ ...starter, cells: [...starter.cells, output] });
  const runtime = createRuntime({ kinds, engine: { release: () => {} } as unknown as Engine, files: memoryShelf(), readers: createReaders(), made: new Map(), rest: 0 });
  store.subscribe(({ notebook }) => runtime.sync(notebook));
  runtime.sync(store.getState().notebook);
  const settled = () => vi.waitFor(() => expect(runtime.busy()).toBe(false));
  await settled();
  return { store, runtime, compute, settled, ids: store.getState().notebook.cells.map(({ id }) => id) };
}

/** Every way to look at the attention cell, the layer and the output, one change at a time. */
function everyLook(idOf: (kind: string) => string): LookAction[] {
  const each = <Field extends keyof AttentionLook>(field: Field, values: readonly AttentionLook[Field][]) =>
    values.map((value) => changeLook(idOf("attention"), { [field]: value }));
  return [
    ...each("panel", PANEL_IDS),
    ...each("look", LOOKS),
    ...each("sum", SUMS),
    ...each("sort", SORTS),
    ...each("group", GROUPS),
    ...each("scale", SCALES),
    ...each("follow", [true, false]),
    ...each("truth", [true, false]),
    ...each("enlarged", [{ branch: "sum", head: 1 }, null]),
    changeLook(idOf("layer"), { inside: true }),
    changeLook(idOf("output"), { apart: true }),
    changeLook(idOf("output"), { changes: true }),
    ...[true, false].map((folded) => setCollapsed(idOf("attention"), folded)),
  ];
}

it("looking around computes nothing, and gives nothing new to the cells that read", async () => {
  const { store, runtime, compute, settled, ids } = await computed();
  const { notebook } = store.getState();
  const idOf = (kind: string) => notebook.cells.find((cell) => cell.kind === kind)!.id;
  const states = ids.map(runtime.state);
  const before = compute.mock.calls.length;
  expect(before).toBe(ids.length);
  for (const action of everyLook(idOf)) {
    store.getState().lookAt(action);
    expect(runtime.busy()).toBe(false);
  }
  await settled();
  expect(compute).toHaveBeenCalledTimes(before);
  // The very same objects, so that no other cell is drawn again.
  expect(store.getState().notebook).toBe(notebook);
  ids.forEach((id, i) => expect(runtime.state(id)).toBe(states[i]));

  // A title computes nothing either; a setting does.
  store.getState().edit(setTitle("Other"));
  await settled();
  expect(compute).toHaveBeenCalledTimes(before);
  store.getState().edit(updateSpec(idOf("layer"), { seed: 5 }));
  await settled();
  expect(compute).toHaveBeenCalledTimes(before + 3);
});
