import type { Language } from "./catalogue";
import { speak, type Accent } from "./room";

interface Fetched {
  readonly spoken?: () => Promise<Language>;
  readonly accent?: () => Promise<Accent>;
}

/** Every language that the page can be read in, and how it is fetched; English is part of the code. */
const LANGUAGES: Readonly<Record<string, Fetched>> = {
  en: {},
  // For tests: see `pseudo.ts`.
  "en-XA": { accent: async () => (await import("./pseudo")).pseudo },
};

let inUse = "en";

/** The page's language as `Intl` takes it. English is British: "a, b and c", "3 March". */
export const locale = (): string => (inUse.startsWith("en") ? "en-GB" : inUse);

/** Has the page speak the language that its address asks for (`?lang=`), else English; `html[lang]` says which. */
export async function chooseLanguage(page: Document, search: string): Promise<void> {
  const wanted = new URLSearchParams(search).get("lang") ?? "en";
  inUse = Object.hasOwn(LANGUAGES, wanted) ? wanted : "en";
  page.documentElement.lang = inUse;
  const { spoken, accent } = LANGUAGES[inUse]!;
  if (spoken !== undefined || accent !== undefined) speak((await spoken?.()) ?? {}, await accent?.());
}
