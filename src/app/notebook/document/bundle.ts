import * as v from "valibot";
import { ok, problem, type Result } from "../../../model/result";
import { fromBase64, toBase64 } from "./base64";
import type { Notebook } from "./document";
import type { CellKind } from "./kind";
import { readNotebook } from "./schema";

declare module "../../../model/result" {
  interface Problems {
    "document/no-file-list": Nothing;
    "document/damaged-file": { readonly id: string };
  }
}

/** A notebook together with bytes of files that it names. What links, notebook files and pages hold. */
export interface Bundle {
  readonly notebook: Notebook;
  /** By the id of their `FileRef`. Not every file has to be here. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

const Files = v.optional(v.record(v.string(), v.string()), {});

/** The bundle as JSON: the notebook's own fields and, beside them, `files` by id in base64. */
export function bundleToJson({ notebook, files }: Unchecked): object {
  if (files.size === 0) return notebook;
  return { ...notebook, files: Object.fromEntries([...files].map(([id, bytes]) => [id, toBase64(bytes)])) };
}

/** A bundle whose notebook nobody has checked yet. */
export interface Unchecked {
  readonly notebook: object;
  readonly files: Bundle["files"];
}

/** Problems: those of `unchecked` and `checked`. */
export function bundleFromJson(json: unknown, kinds: ReadonlyMap<string, CellKind>): Result<Bundle> {
  const parts = unchecked(json);
  return parts.ok ? checked(parts.value, kinds) : parts;
}

/** Problems: those of `readNotebook`. */
export function checked({ notebook, files }: Unchecked, kinds: ReadonlyMap<string, CellKind>): Result<Bundle> {
  const read = readNotebook(notebook, kinds);
  return read.ok ? ok({ notebook: read.value, files }) : read;
}

/** The bytes of a bundle's files and the rest of its JSON. Problems: `no-file-list`, and `damaged-file` where one is not base64. */
export function unchecked(json: unknown): Result<Unchecked> {
  const { files: filesJson, ...notebook } = typeof json === "object" && json !== null ? (json as { files?: unknown }) : {};
  const listed = v.safeParse(Files, filesJson);
  if (!listed.success) return problem("document/no-file-list", {});
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [id, text] of Object.entries(listed.output)) {
    const bytes = fromBase64(text);
    if (bytes === null) return problem("document/damaged-file", { id });
    files.set(id, bytes);
  }
  return ok({ notebook, files });
}
