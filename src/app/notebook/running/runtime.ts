import { Runtime, type Variable } from "@observablehq/runtime";
import type { Cell, Notebook } from "../document/document";
import type { CellState } from "../document/kind";
import { fillerOf } from "../document/roles";
import { changedCells } from "./changedCells";
import { contextOf, IDLE, newNode, NO_MARKS, type CellNode } from "./cellNode";
import { computeCell, type Outcome } from "./computeCell";
import type { NotebookRuntime, RuntimeParts } from "./notebookRuntime";
import { rejection } from "./problems";
import { offer } from "./slots";
import { abortedAfter } from "./untilAborted";
import { withReaders } from "./withReaders";

export function createRuntime(parts: RuntimeParts): NotebookRuntime {
  const { kinds, engine, rest = 120 } = parts;
  const runtime = new Runtime();
  const module = runtime.module();
  const nodes = new Map<string, CellNode>();
  const pending = new Set<string>();
  /** Each with the cell that it listens to; undefined for all. */
  const listeners = new Map<() => void, string | undefined>();
  const holds = new Set<object>();
  /** Pending cells that nobody waits for. */
  const live = new Set<string>();
  /** Cells to touch once nothing is pending, and whether that is live. */
  const touched = new Map<string, boolean>();
  let wanted: Notebook | null = null;
  let applied: Notebook | null = null;
  let restTimer: ReturnType<typeof setTimeout> | undefined;

  /** Tells who listens to one cell, or, without an id, to any: all of them for each of 500 cells take a third of a second. */
  const notify = (id?: string) =>
    listeners.forEach((of, listener) => {
      if (id === undefined || of === undefined || of === id) listener();
    });

  const setState = (id: string, change: Partial<CellState>) => {
    const node = nodes.get(id);
    if (node === undefined) return;
    node.state = { ...node.state, ...change };
    notify(id);
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
    notify(id);
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

  const create = (cell: Cell): CellNode => {
    // A removed cell's variable may still report; by then another cell can have its id (undo of a delete).
    const ifAlive = (act: () => void) => {
      if (nodes.get(cell.id) === node) act();
    };
    const variable: Variable = module.variable({
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
    const node = newNode(cell, variable);
    return node;
  };

  const define = (node: CellNode) => {
    const { cell } = node;
    const all = kinds.get(cell.kind)?.roles ?? {};
    const roles = Object.keys(all).filter((role) => fillerOf(cell, role, all, (id) => nodes.get(id)?.cell) !== undefined);
    const sources = roles.map((role) => variableName(cell.reads[role]!));
    node.variable.define(variableName(cell.id), ["invalidation", ...sources], (invalidation, ...outcomes) => {
      node.outdated = abortedAfter(invalidation as Promise<void>);
      return computeCell({
        node,
        kind: kinds.get(cell.kind),
        outcomes: new Map(roles.map((role, i) => [role, outcomes[i] as Outcome])),
        setState: (change) => setState(cell.id, change),
        contextOf: (signal) => contextOf(node, signal, parts, { setState, touch, notify }),
      });
    });
  };

  /** Frees all that was computed for a cell; what is still being computed is aborted. */
  const remove = (id: string) => {
    const node = nodes.get(id);
    node?.variable.delete();
    nodes.delete(id);
    pending.delete(id);
    touched.delete(id);
    // First: what ends may fail what is still being computed, which is then no bug.
    node?.outdated.abort();
    node?.ends.forEach((end) => end());
    engine.release(id);
  };

  const apply = () => {
    clearTimeout(restTimer);
    const notebook = wanted;
    if (notebook === null || notebook === applied) return;
    live.clear();
    applied = notebook;
    const before = new Map([...nodes].map(([id, { cell }]) => [id, cell]));
    const ids = new Set(notebook.cells.map((cell) => cell.id));
    for (const id of before.keys()) if (!ids.has(id)) remove(id);
    for (const cell of notebook.cells) {
      const node = nodes.get(cell.id);
      if (node === undefined) nodes.set(cell.id, create(cell));
      else node.cell = cell;
    }
    for (const { id } of changedCells(before, notebook.cells)) start(nodes.get(id)!);
    notify();
  };

  const start = (node: CellNode) => {
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
    subscribe(listener, id) {
      listeners.set(listener, id);
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
