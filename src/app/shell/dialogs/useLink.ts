import { useEffect, useState } from "react";
import { KINDS } from "../../cells/registry";
import type { Notebook } from "../../notebook/document/document";
import type { FileRef, FileShelf } from "../../notebook/keeping/fileShelf";
import { packLink } from "../../notebook/sharing/packing/client";
import { problemOf } from "../../../model/failure";
import { fail, ok, type Result } from "../../../model/result";

/** This page's address with a notebook in it, in the place of whatever it shows else. */
function addressWith(fragment: string): string {
  const address = new URL(location.href);
  for (const shown of ["notebook", "gallery"]) address.searchParams.delete(shown);
  address.hash = fragment;
  return address.href;
}

/** The address that holds the notebook and these files, or why there is none; null while it is made, which ends when it is not wanted any more. */
export function useLink(notebook: Notebook, refs: readonly FileRef[], files: FileShelf): Result<string> | null {
  const [made, setMade] = useState<{ readonly of: readonly FileRef[]; readonly from: Notebook; readonly link: Result<string> } | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const set = (link: Result<string>) => {
      if (!controller.signal.aborted) setMade({ of: refs, from: notebook, link });
    };
    packLink([notebook, refs, files], KINDS, controller.signal).then(
      (fragment) => set(fragment.ok ? ok(addressWith(fragment.value)) : fragment),
      (thrown: unknown) => set(fail(problemOf(thrown))),
    );
    return () => controller.abort();
  }, [notebook, refs, files]);
  return made?.of === refs && made.from === notebook ? made.link : null;
}
