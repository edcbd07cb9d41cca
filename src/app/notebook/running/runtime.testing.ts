import { vi } from "vitest";
import { VERSION, type Cell, type Notebook } from "../document/document";
import { type CellKind, defineKind } from "../document/kind";
import type { Roles } from "../document/roles";

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

/** A cell that counts. */
export const cell = (id: string, kind: string, n: number, reads = {}): Cell => ({ id, kind, title: id, reads, spec: { n } });
export const numbersOf = (...cells: Cell[]): Notebook => ({ format: "headlight", version: VERSION, title: "", cells });

/** Waits as long as a busy machine takes. */
export const eventually = (check: () => void) => vi.waitFor(check, { interval: 2, timeout: 30_000 });
