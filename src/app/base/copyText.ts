import { ProblemError } from "../../model/failure";

declare module "../../model/result" {
  interface Problems {
    "page/no-clipboard": Nothing;
  }
}

/** @throws ProblemError where the browser does not let the page copy */
export async function copyText(text: string): Promise<void> {
  try {
    // Pages that came over plain http have no clipboard at all.
    await navigator.clipboard.writeText(text);
  } catch (cause) {
    throw new ProblemError({ kind: "page/no-clipboard", params: {} }, { cause });
  }
}
