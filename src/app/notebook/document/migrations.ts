import { problem, ok, type Result } from "../../../model/result";
import { VERSION } from "./document";

/** Brings a document of version `n` to version `n + 1`; plain JSON in and out. */
export type Migration = (document: object) => object;

/** Fields that version 1 had among what a cell computes from, though they say only how it is looked at; by kind. */
const LOOKS_IN_SPECS: ReadonlyMap<string, readonly string[]> = new Map([
  ["attention", ["stretch", "enlarged", "panel", "look", "sum", "sort", "group"]],
  ["layer", ["inside"]],
  ["output", ["apart", "changes"]],
]);

/** Leaves what is not as it should be as it is, for `readNotebook` to say where. */
const partLooks: Migration = (document) => {
  const { cells } = document as { readonly cells?: unknown };
  return Array.isArray(cells) ? { ...document, cells: cells.map(partLook) } : document;
};

function partLook(cell: unknown): unknown {
  const { kind, spec } = (cell ?? {}) as { readonly kind?: unknown; readonly spec?: unknown };
  const looks = LOOKS_IN_SPECS.get(kind as string);
  if (looks === undefined || typeof spec !== "object" || spec === null) return cell;
  const only = (isLook: boolean) => Object.fromEntries(Object.entries(spec).filter(([field]) => looks.includes(field) === isLook));
  const look = only(true);
  return { ...(cell as object), spec: only(false), ...(Object.keys(look).length > 0 && { look }) };
}

/** By the version that they start from. */
const MIGRATIONS: Readonly<Record<number, Migration>> = { 1: partLooks };

/**
 * The document as the version `target` has it.
 * Problems: `not-ours` (no Headlight notebook), `too-new`, `migration-failed`.
 */
export function migrate(document: unknown, target: number = VERSION, migrations = MIGRATIONS): Result<object> {
  if (typeof document !== "object" || document === null || !("format" in document) || document.format !== "headlight") {
    return problem("not-ours", "This is not a Headlight notebook.");
  }
  const version = "version" in document ? document.version : undefined;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    return problem("not-ours", "This notebook does not say which version of Headlight made it.");
  }
  if (version > target) {
    return problem(
      "too-new",
      `This notebook was made by a newer Headlight (its format is ${version}, this page reads up to ${target}). Reload the page to get the newest Headlight, then open it again.`,
    );
  }
  let current: object = document;
  for (let from = version; from < target; from += 1) {
    try {
      current = { ...migrations[from]!(current), version: from + 1 };
    } catch {
      return problem("migration-failed", `This notebook of format ${version} could not be brought up to format ${target}.`);
    }
  }
  return ok(current);
}
