import type { failures } from "./en/failures";
import type { Sentences } from "./room";

/** The rooms of English, each by the name of its file. */
interface English {
  readonly failures: typeof failures;
}

/**
 * A language in full: `const de: Language = { … }` does not compile as long as a sentence is missing. A translator sees one
 * file for each place on the page, and functions whose parameters say what stands in a sentence.
 */
export type Language = { readonly [Name in keyof English]: English[Name] } & Readonly<Record<string, Sentences>>;
