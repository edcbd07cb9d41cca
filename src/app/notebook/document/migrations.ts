import { problem, ok, type Result } from "../../../model/result";
import { VERSION } from "./document";

declare module "../../../model/result" {
  interface Problems {
    "document/not-ours": Nothing;
    "document/no-version": Nothing;
    /** Formats: of the notebook, and the newest that this page reads. */
    "document/too-new": { readonly version: number; readonly reads: number };
    "document/not-migrated": { readonly from: number; readonly to: number };
  }
}

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
  const look = scaled(only(true));
  return { ...(cell as object), spec: only(false), ...(Object.keys(look).length > 0 && { look }) };
}

/**
 * Of the colours version 1 knew only whether they are stretched. It wrote out what was as usual, and what is usual has changed since:
 * stretched colours, and a sum by step, were nobody's choice, and are as usual now.
 */
function scaled(look: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { stretch, sum, ...rest } = look;
  const chosen = stretch === false ? { scale: "plain" } : stretch === true || stretch === undefined ? {} : { stretch };
  return { ...chosen, ...(sum !== undefined && sum !== "index" && { sum }), ...rest };
}

/** By the version that they start from. */
const MIGRATIONS: Readonly<Record<number, Migration>> = { 1: partLooks };

/**
 * The document as the version `target` has it.
 * Problems: `not-ours` (no Headlight notebook), `no-version`, `too-new`, `not-migrated`.
 */
export function migrate(document: unknown, target: number = VERSION, migrations = MIGRATIONS): Result<object> {
  if (typeof document !== "object" || document === null || !("format" in document) || document.format !== "headlight") {
    return problem("document/not-ours", {});
  }
  const version = "version" in document ? document.version : undefined;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    return problem("document/no-version", {});
  }
  if (version > target) {
    return problem("document/too-new", { version, reads: target });
  }
  let current: object = document;
  for (let from = version; from < target; from += 1) {
    try {
      current = { ...migrations[from]!(current), version: from + 1 };
    } catch {
      return problem("document/not-migrated", { from: version, to: target });
    }
  }
  return ok(current);
}
