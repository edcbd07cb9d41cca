import * as v from "valibot";
import { canonicalJson } from "../../../model/canonicalJson";
import type { Cell, Notebook } from "../document/document";
import { lookSchemaOf, type CellKind } from "../document/kind";

/** A notebook as a link writes it: what reading it fills in by itself is left out. */
export type LeanNotebook = Omit<Notebook, "cells"> & { readonly cells: readonly Partial<Cell>[] };

/** The notebook without empty titles and reads, and without fields of specs and looks that their kind's schemas fill in. */
export function withoutDefaults(notebook: Notebook, kinds: ReadonlyMap<string, CellKind>): LeanNotebook {
  return { ...notebook, cells: notebook.cells.map((cell) => lean(cell, kinds.get(cell.kind))) };
}

function lean({ title, reads, spec, look, ...cell }: Cell, kind: CellKind | undefined): Partial<Cell> {
  const leanLook = look === undefined || kind === undefined ? look : withoutUsual(look, lookSchemaOf(kind));
  return {
    ...cell,
    ...(title === "" ? {} : { title }),
    ...(Object.keys(reads).length === 0 ? {} : { reads }),
    ...(leanLook === undefined || Object.keys(leanLook).length === 0 ? {} : { look: leanLook }),
    spec: kind === undefined ? spec : withoutUsual(spec, kind.schema),
  };
}

/** What reads as the same, without the fields that the schema fills in. */
function withoutUsual(whole: object, schema: v.GenericSchema<unknown, object>): object {
  const meant = v.safeParse(schema, whole);
  if (!meant.success) return whole;
  let fields = whole;
  for (const field of Object.keys(whole)) {
    const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field));
    const read = v.safeParse(schema, rest);
    if (read.success && canonicalJson(read.output) === canonicalJson(meant.output)) fields = rest;
  }
  return fields;
}
