import * as v from "valibot";
import { ok, problem, type Result } from "../../../model/result";
import { AT_MOST } from "./atMost";
import { VERSION, type Cell, type Notebook } from "./document";
import { lookSchemaOf, type CellKind } from "./kind";
import { migrate } from "./migrations";

declare module "../../../model/result" {
  interface Problems {
    /** `cell` is null where it is the notebook around the cells; `issue` is what the schema expects there. */
    "document/invalid": { readonly cell: CellPlace | null; readonly path: string | null; readonly issue: string };
    "document/same-id": { readonly cell: CellPlace; readonly id: string };
  }
}

/** How a person finds a cell: its place, counted from 1, and its title, "" where it has none. */
interface CellPlace {
  readonly place: number;
  readonly title: string;
}

const Id = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/));
const Title = v.pipe(v.string(), v.maxLength(AT_MOST.title));

const CellSchema = v.strictObject({
  id: Id,
  kind: Id,
  title: v.optional(Title, ""),
  reads: v.optional(v.record(Id, Id), {}),
  collapsed: v.optional(v.literal(true)),
  rail: v.optional(v.boolean()),
  beside: v.optional(v.literal(true)),
  look: v.optional(v.looseObject({})),
  kept: v.optional(v.strictObject({ id: v.pipe(v.string(), v.maxLength(100)), name: Title, size: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
  spec: v.looseObject({}),
  notes: v.optional(v.pipe(v.string(), v.maxLength(AT_MOST.notes))),
});

/** A notebook of this version, but for what its kinds of cells say of theirs. */
export const NotebookSchema = v.strictObject({
  format: v.literal("headlight"),
  version: v.literal(VERSION),
  title: Title,
  cells: v.pipe(v.array(CellSchema), v.maxLength(AT_MOST.cells)),
  about: v.optional(
    v.strictObject({
      id: Id,
      sort: v.picklist(["lesson", "example", "guide"]),
      minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600)),
      summary: Title,
      asksAgain: v.optional(Id),
    }),
  ),
  assignment: v.optional(
    v.strictObject({
      id: Id,
      locked: v.pipe(v.array(Id), v.maxLength(AT_MOST.cells)),
      seeds: v.picklist(["fixed", "drawn"]),
      learner: v.optional(v.strictObject({ name: Title, number: Title, since: v.number() })),
    }),
  ),
});

/**
 * A notebook from JSON of any version and from anybody: every part is checked, each cell's spec and look by its kind.
 * A cell of an unknown kind stays as it is, and says so on the page. Problems: those of `migrate`, `invalid` and `same-id`.
 */
export function readNotebook(json: unknown, kinds: ReadonlyMap<string, CellKind>): Result<Notebook> {
  const migrated = migrate(json);
  if (!migrated.ok) return migrated;
  const outer = v.safeParse(NotebookSchema, migrated.value);
  if (!outer.success) return invalid(null, outer.issues[0]);
  const cells: Cell[] = [];
  const ids = new Set<string>();
  for (const [i, cell] of outer.output.cells.entries()) {
    const where = { place: i + 1, title: cell.title };
    if (ids.has(cell.id)) return problem("document/same-id", { cell: where, id: cell.id });
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
  if (read.ok || !["document/invalid", "document/same-id"].includes(read.error.kind)) return read;
  const migrated = migrate(json) as Result<Notebook>;
  return migrated.ok && Array.isArray(migrated.value.cells) ? migrated : read;
}

const invalid = (cell: CellPlace | null, issue: v.BaseIssue<unknown>): Result<never> =>
  problem("document/invalid", { cell, path: v.getDotPath(issue), issue: issue.message });
