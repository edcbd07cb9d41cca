import * as v from "valibot";
import { ok, problem, type Result } from "../../../model/result";
import { VERSION, type Cell, type Notebook } from "./document";
import { lookSchemaOf, type CellKind } from "./kind";
import { migrate } from "./migrations";

const MAX_CELLS = 500;

const Id = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/));
const Title = v.pipe(v.string(), v.maxLength(500));

const CellSchema = v.strictObject({
  id: Id,
  kind: Id,
  title: v.optional(Title, ""),
  reads: v.optional(v.record(Id, Id), {}),
  collapsed: v.optional(v.literal(true)),
  look: v.optional(v.looseObject({})),
  spec: v.looseObject({}),
});

/** A notebook of this version, but for what its kinds of cells say of theirs. */
export const NotebookSchema = v.strictObject({
  format: v.literal("headlight"),
  version: v.literal(VERSION),
  title: Title,
  cells: v.pipe(v.array(CellSchema), v.maxLength(MAX_CELLS)),
});

/**
 * A notebook from JSON of any version and from anybody: every part is checked, each cell's spec and look by its kind.
 * A cell of an unknown kind stays as it is, and says so on the page. Problems: those of `migrate`, and `invalid`.
 */
export function readNotebook(json: unknown, kinds: ReadonlyMap<string, CellKind>): Result<Notebook> {
  const migrated = migrate(json);
  if (!migrated.ok) return migrated;
  const outer = v.safeParse(NotebookSchema, migrated.value);
  if (!outer.success) return invalid("The notebook", outer.issues[0]);
  const cells: Cell[] = [];
  const ids = new Set<string>();
  for (const [i, cell] of outer.output.cells.entries()) {
    const where = `Cell ${i + 1}${cell.title === "" ? "" : ` (“${cell.title}”)`}`;
    if (ids.has(cell.id)) return problem("invalid", `${where} has the same id as a cell before it: “${cell.id}”.`);
    ids.add(cell.id);
    const kind = kinds.get(cell.kind);
    const spec = kind === undefined ? { success: true as const, output: cell.spec } : v.safeParse(kind.schema, cell.spec);
    if (!spec.success) return invalid(where, spec.issues[0]);
    const look = kind === undefined ? { success: true as const } : v.safeParse(lookSchemaOf(kind), cell.look ?? {});
    if (!look.success) return invalid(where, look.issues[0]);
    cells.push({ ...cell, spec: spec.output });
  }
  return ok({ ...outer.output, cells });
}

/**
 * A notebook that this browser kept. What is not as it should be is left as it is, since nobody else has it: its cell
 * says so on the page. Problems: those of `migrate`, and `invalid` where there are no cells at all.
 */
export function readOwnNotebook(json: unknown, kinds: ReadonlyMap<string, CellKind>): Result<Notebook> {
  const read = readNotebook(json, kinds);
  if (read.ok || read.error.kind !== "invalid") return read;
  const migrated = migrate(json) as Result<Notebook>;
  return migrated.ok && Array.isArray(migrated.value.cells) ? migrated : read;
}

function invalid(where: string, issue: v.BaseIssue<unknown>): Result<never> {
  const path = v.getDotPath(issue);
  return problem("invalid", `${where} is not as it should be${path === null ? "" : ` at “${path}”`}: ${issue.message}.`);
}
