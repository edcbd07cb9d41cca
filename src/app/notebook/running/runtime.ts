import { Runtime, type Variable } from "@observablehq/runtime";
import { MissingPartError, problemOf, report } from "../../../model/failure";
import type { Result } from "../../../model/result";
import type { Cell, Notebook } from "../document/document";
import type { CellState, ComputeContext, KeptFile, Marks } from "../document/kind";
import { fillerOf, missingIn } from "../document/roles";
import { mayPass, rejection, STOPPED } from "./problems";
import type { NotebookRuntime, RuntimeParts } from "./notebookRuntime";
import { keep, offer, type Slots } from "./slots";
import { untilAborted } from "./untilAborted";
import { withReaders } from "./withReaders";

const NO_MARKS: Marks = {};
const NOTHING_KEPT: KeptFile = { read: () => undefined, write: () => {} };

const IDLE: CellState = { status: "idle", value: undefined, inputs: {}, problem: null, remedy: null, waitsFor: null, progress: null };

/** What a cell hands to those below: its value, or the failure that they wait for. */
type Outcome = Result<unknown, { readonly failedId: string }>;

interface Node {
  cell: Cell;
  state: CellState;
  readonly variable: Variable;
  readonly kept: Slots;
  marks: Marks;
  /** Called when the cell goes. */
  readonly ends: Set<() => void>;
  cancel: () => void;
}

export function createRuntime({ kinds, engine, files, readers, made, keptOf = () => NOTHING_KEPT, rest = 120 }: RuntimeParts): NotebookRuntime {
  const runtime = new Runtime();
  const module = runtime.module();
  const nodes = new Map<string, Node>();
  const pending = new Set<string>();
  const listeners = new Set<() => void>();
  const holds = new Set<object>();
  /** Pending cells that nobody waits for. */
  const live = new Set<string>();
  /** Cells to touch once nothing is pending, and whether that is live. */
  const touched = new Map<string, boolean>();
  let wanted: Notebook | null = null;
  let applied: Notebook | null = null;
  let restTimer: ReturnType<typeof setTimeout> | undefined;

  const notify = () => listeners.forEach((listener) => listener());

  const setState = (id: string, change: Partial<CellState>) => {
    const node = nodes.get(id);
    if (node === undefined) return;
    node.state = { ...node.state, ...change };
    notify();
  };

  const settle = (id: string) => {
    pending.delete(id);
    if (pending.size === 0) live.clear();
    if (pending.size === 0 && wanted !== applied) apply();
    if (pending.size === 0) {
      const asked = [...touched];
      touched.clear();
      for (const [each, isLive] of asked) touch(each, isLive);
    }
    notify();
  };

  const touch = (id: string, isLive: boolean) => {
    const node = nodes.get(id);
    if (node === undefined) return;
    if (pending.size > 0) {
      touched.set(id, isLive && touched.get(id) !== false);
      return;
    }
    if (isLive) for (const each of withReaders(id, [...nodes.values()].map(({ cell }) => cell))) live.add(each);
    start(node);
    notify();
  };

  const create = (cell: Cell): Node => {
    // A removed cell's variable may still report; by then another cell can have its id (undo of a delete).
    const ifAlive = (act: () => void) => {
      if (nodes.get(cell.id) === node) act();
    };
    const variable = module.variable({
      pending: () =>
        ifAlive(() => {
          pending.add(cell.id);
          setState(cell.id, { status: node.state.value === undefined ? "idle" : "stale", progress: null });
        }),
      fulfilled: () => ifAlive(() => settle(cell.id)),
      rejected: (error) =>
        ifAlive(() => {
          setState(cell.id, { status: "error", problem: rejection(error), remedy: null, waitsFor: null });
          settle(cell.id);
        }),
    });
    const node: Node = { cell, state: IDLE, kept: new Map(), marks: NO_MARKS, ends: new Set(), cancel: () => {}, variable };
    return node;
  };

  const define = (node: Node) => {
    const { cell } = node;
    const all = kinds.get(cell.kind)?.roles ?? {};
    const roles = Object.keys(all).filter((role) => fillerOf(cell, role, all, (id) => nodes.get(id)?.cell) !== undefined);
    const sources = roles.map((role) => variableName(cell.reads[role]!));
    node.variable.define(variableName(cell.id), ["invalidation", ...sources], (invalidation, ...outcomes) =>
      compute(node, cell, new Map(roles.map((role, i) => [role, outcomes[i] as Outcome])), invalidation as Promise<void>).catch(
        (thrown: unknown) => crash(cell.id, thrown),
      ),
    );
  };

  /** A bug in one cell: those below wait for it, as for any other problem. */
  const crash = (id: string, thrown: unknown): Outcome => {
    report(thrown);
    const remedy = thrown instanceof MissingPartError ? "reload" : "again";
    setState(id, { status: "error", problem: problemOf(thrown), remedy, waitsFor: null, progress: null });
    return { ok: false, error: { failedId: id } };
  };

  const compute = async (
    node: Node,
    cell: Cell,
    outcomes: ReadonlyMap<string, Outcome>,
    invalidation: Promise<void>,
  ): Promise<Outcome> => {
    const failed: Outcome = { ok: false, error: { failedId: cell.id } };
    const kind = kinds.get(cell.kind);
    if (kind === undefined) {
      setState(cell.id, { status: "error", problem: { kind: "notebook/unknown-kind", params: { kind: cell.kind } }, remedy: null });
      return failed;
    }
    const missing = missingIn(cell, kind.roles, outcomes);
    if (missing !== null) {
      setState(cell.id, { status: "error", problem: missing, remedy: null, waitsFor: null });
      return failed;
    }
    const inputs: Record<string, unknown> = {};
    for (const [role, outcome] of outcomes) {
      if (!outcome.ok) {
        const { value } = node.state;
        setState(cell.id, {
          status: value === undefined ? "idle" : "stale",
          problem: null,
          remedy: null,
          waitsFor: outcome.error.failedId,
        });
        return outcome;
      }
      inputs[role] = outcome.value;
    }

    const controller = new AbortController();
    // Never rejects: it says only that the runtime wants this no more.
    invalidation.then(() => controller.abort(), () => {});
    let cancelled = false;
    node.cancel = () => {
      cancelled = true;
      controller.abort();
    };
    setState(cell.id, { status: "running", inputs, waitsFor: null, progress: null });
    const context: ComputeContext = {
      cellId: cell.id,
      signal: controller.signal,
      progress: (fraction) => {
        if (!controller.signal.aborted) setState(cell.id, { progress: fraction });
      },
      engine,
      files,
      readers,
      keep: (slot, key, make) => keep(node.kept, slot, key, make),
      made,
      touch: (isLive) => touch(cell.id, isLive),
      mark(marks) {
        node.marks = marks;
        notify();
      },
      kept: keptOf(cell.id),
      whenGone: (end) => node.ends.add(end),
    };
    // What draws the value says for itself, in its place, when it does not come.
    const drawn = kind.load?.().catch(() => {});
    const result = await untilAborted(kind.compute(cell.spec, inputs, context), controller.signal);
    await drawn;
    if (controller.signal.aborted && !cancelled) return failed;
    if (result.ok) {
      setState(cell.id, { status: "ready", value: result.value, problem: null, remedy: null, progress: null });
      return result;
    }
    const problem = cancelled ? STOPPED : result.error;
    setState(cell.id, { status: "error", problem, remedy: mayPass(problem) ? "again" : null, progress: null });
    return failed;
  };

  /** Frees all that was computed for a cell; what is still being computed is aborted. */
  const remove = (id: string) => {
    const node = nodes.get(id);
    node?.variable.delete();
    nodes.delete(id);
    pending.delete(id);
    touched.delete(id);
    node?.ends.forEach((end) => end());
    engine.release(id);
  };

  const apply = () => {
    clearTimeout(restTimer);
    const notebook = wanted;
    if (notebook === null || notebook === applied) return;
    live.clear();
    applied = notebook;
    const ids = new Set(notebook.cells.map((cell) => cell.id));
    const gone = [...nodes.keys()].filter((id) => !ids.has(id));
    gone.forEach(remove);
    const fresh = notebook.cells.filter((cell) => !nodes.has(cell.id));
    for (const cell of fresh) nodes.set(cell.id, create(cell));
    const otherKind = notebook.cells.filter((cell) => nodes.get(cell.id)!.cell.kind !== cell.kind);
    const others = new Set([...gone, ...[...fresh, ...otherKind].map(({ id }) => id)]);
    const touched = notebook.cells.filter((cell) => {
      const before = nodes.get(cell.id)!.cell;
      return (
        others.has(cell.id) ||
        before.spec !== cell.spec ||
        JSON.stringify(before.reads) !== JSON.stringify(cell.reads) ||
        Object.values(cell.reads).some((id) => others.has(id))
      );
    });
    for (const cell of notebook.cells) nodes.get(cell.id)!.cell = cell;
    for (const { id } of touched) start(nodes.get(id)!);
    notify();
  };

  const start = (node: Node) => {
    pending.add(node.cell.id);
    define(node);
  };

  return {
    sync(notebook) {
      wanted = notebook;
      clearTimeout(restTimer);
      if (pending.size === 0) apply();
      else restTimer = setTimeout(apply, rest);
      notify();
    },
    clear() {
      clearTimeout(restTimer);
      for (const id of [...nodes.keys()]) remove(id);
      wanted = applied = null;
      notify();
    },
    state: (id) => nodes.get(id)?.state ?? IDLE,
    busy: () => [...pending].some((id) => !live.has(id)) || [...touched.values()].includes(false) || wanted !== applied || holds.size > 0,
    hold() {
      const mine = {};
      holds.add(mine);
      notify();
      return () => {
        if (holds.delete(mine)) notify();
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    offer(id, slot, key, made) {
      const node = nodes.get(id);
      if (node !== undefined) offer(node.kept, slot, key, made);
    },
    touch,
    marks: (id) => nodes.get(id)?.marks ?? NO_MARKS,
    cancel: (id) => nodes.get(id)?.cancel(),
    canRetry(id) {
      const { status, waitsFor } = nodes.get(id)?.state ?? IDLE;
      return waitsFor !== null || status === "error";
    },
    retry(id) {
      const state = nodes.get(id)?.state ?? IDLE;
      const node = nodes.get(state.waitsFor ?? id);
      live.clear();
      if (node !== undefined) start(node);
      notify();
    },
    dispose() {
      clearTimeout(restTimer);
      runtime.dispose();
      nodes.clear();
      pending.clear();
      listeners.clear();
    },
  };
}

const variableName = (id: string) => `cell ${id}`;
