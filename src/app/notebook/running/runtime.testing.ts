import { vi } from "vitest";
import type { Engine } from "../../../model/engine/engine";
import { ok } from "../../../model/result";
import { VERSION, type Cell, type Notebook } from "../document/document";
import { type CellKind, defineKind } from "../document/kind";
import type { Roles } from "../document/roles";
import { memoryShelf } from "../keeping/fileShelf";
import { createReaders } from "./readers";
import { createRuntime } from "./runtime";

export type Compute = CellKind<{ n: number }, number>["compute"];

export const kindOf = (kind: string, roles: Roles, compute: Compute) =>
  [kind, defineKind<{ n: number }, number>({
    kind,
    label: kind,
    schema: {} as never,
    initial: () => ({ n: 0 }),
    roles,
    compute,
    View: () => null,
  })] as const;

const twice: Compute = (_, { source: n }) => ok((n as number) * 2);

/** A runtime of two kinds: a source, and what doubles a source or another double. */
export function runtimeOf(source: Compute, { double = twice, rest = 20, release = () => {} }: { readonly double?: Compute | undefined; readonly rest?: number | undefined; readonly release?: Engine["release"] } = {}) {
  const kinds = new Map([kindOf("source", {}, source), kindOf("double", { source: { kinds: ["source", "double"] } }, double)]);
  return createRuntime({ kinds, engine: { release } as unknown as Engine, files: memoryShelf(), readers: createReaders(), made: new Map(), rest });
}

/** A cell that counts. */
export const cell = (id: string, kind: string, n: number, reads = {}): Cell => ({ id, kind, title: id, reads, spec: { n } });
export const numbersOf = (...cells: Cell[]): Notebook => ({ format: "headlight", version: VERSION, title: "", cells });

/** Waits as long as a busy machine takes. */
export const eventually = (check: () => void) => vi.waitFor(check, { interval: 2, timeout: 30_000 });
