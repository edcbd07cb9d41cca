import { problem, ok, type Result } from "../../model/result";
import { VERSION } from "./document";

/** Brings a document of version `n` to version `n + 1`; plain JSON in and out. */
export type Migration = (document: object) => object;

/** By the version that they start from. Version 1 is the first, so there is none yet. */
const MIGRATIONS: Readonly<Record<number, Migration>> = {};

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
