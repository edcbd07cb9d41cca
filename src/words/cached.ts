import { locale } from "./language";

/** Makes `Intl` formatters once for each language and form: making one costs a hundred times what using it does. */
export function cached<Formatter>(make: (locale: string) => Formatter): () => Formatter {
  const made = new Map<string, Formatter>();
  return () => {
    const language = locale();
    let formatter = made.get(language);
    if (formatter === undefined) made.set(language, (formatter = make(language)));
    return formatter;
  };
}
