/** What an address may keep when it leads elsewhere on this site: what computes, and the language. */
const KEPT = ["backend", "engine", "lang"] as const;

/** An address of this page with something else to show: `{ gallery: "" }`, `{ notebook: "notebooks/…" }`, or nothing for what was worked on last. */
export function linkTo(search: string, shown: Readonly<Record<string, string>>): string {
  const before = new URLSearchParams(search);
  const kept = KEPT.flatMap((name) => (before.has(name) ? [[name, before.get(name)!]] : []));
  const after = new URLSearchParams([...kept, ...Object.entries(shown)].map(([name, value]) => [name!, value!]));
  // An empty value needs no sign after its name; a path is easier to read as it is.
  const text = after.toString().replace(/=(?=&|$)/gu, "").replaceAll("%2F", "/");
  return text === "" ? "./" : `./?${text}`;
}

/** Whether the address asks for the gallery. */
export const isGallery = (search: string): boolean => new URLSearchParams(search).has("gallery");
