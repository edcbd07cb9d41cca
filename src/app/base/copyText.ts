import { WordedError } from "../../model/failure";
import { pageWords } from "../../words/en/page";

/** @throws WordedError where the browser does not let the page copy */
export async function copyText(text: string): Promise<void> {
  try {
    // Pages that came over plain http have no clipboard at all.
    await navigator.clipboard.writeText(text);
  } catch (cause) {
    throw new WordedError(pageWords.copyFailed, { cause });
  }
}
