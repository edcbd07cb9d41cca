import { WordedError } from "../../model/failure";

/** @throws WordedError where the browser does not let the page copy */
export async function copyText(text: string): Promise<void> {
  try {
    // Pages that came over plain http have no clipboard at all.
    await navigator.clipboard.writeText(text);
  } catch (cause) {
    throw new WordedError("This browser does not let the page copy. Select the text and copy it by hand.", { cause });
  }
}
