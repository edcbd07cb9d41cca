import * as v from "valibot";
import type { Cell, Notebook } from "./document";
import type { CellKind } from "./kind";

/** A notebook as a link writes it: what reading it fills in by itself is left out. */
export type LeanNotebook = Omit<Notebook, "cells"> & { readonly cells: readonly Partial<Cell>[] };

/** The notebook without empty titles and reads, and without fields of specs that their kind's schema fills in. */
export function withoutDefaults(notebook: Notebook, kinds: ReadonlyMap<string, CellKind>): LeanNotebook {
  return { ...notebook, cells: notebook.cells.map((cell) => lean(cell, kinds.get(cell.kind))) };
}

function lean({ title, reads, ...cell }: Cell, kind: CellKind | undefined): Partial<Cell> {
  return {
    ...cell,
    ...(title === "" ? {} : { title }),
    ...(Object.keys(reads).length === 0 ? {} : { reads }),
    spec: kind === undefined ? cell.spec : leanSpec(cell.spec, kind),
  };
}

function leanSpec(whole: object, kind: CellKind): object {
  const meant = JSON.stringify(whole);
  let spec = whole;
  for (const field of Object.keys(whole)) {
    const rest = Object.fromEntries(Object.entries(spec).filter(([name]) => name !== field));
    const read = v.safeParse(kind.schema, rest);
    if (read.success && sameFields(read.output, meant)) spec = rest;
  }
  return spec;
}

/** Equal as JSON, whatever the order of the outer fields. */
function sameFields(spec: object, meant: string): boolean {
  const sorted = (value: object) => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(spec) === sorted(JSON.parse(meant) as object);
}
