/** What is wrong with a text that should be JSON: it breaks off, or is none from a row on (null where the engine does not say). */
export type JsonFault = { readonly kind: "cut-short" | "no-json"; readonly row: number | null };

export type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: JsonFault };

/** Python and JavaScript write these words for numbers that JSON has none for; what is in quotes is left as it is. */
const WORDS = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

/** JSON as it is, and as Python writes it: NaN is missing, Infinity is infinite. */
export function parseJson(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const mended = text.replace(WORDS, (found) => (found.startsWith('"') ? found : found.endsWith("NaN") ? "null" : found.replace("Infinity", "1e999")));
    if (mended === text) return { ok: false, fault: faultOf(text, error) };
    try {
      return { ok: true, value: JSON.parse(mended) };
    } catch {
      return { ok: false, fault: faultOf(text, error) };
    }
  }
}

function faultOf(text: string, error: unknown): JsonFault {
  const rowAt = (at: number) => text.slice(0, at).split("\n").length;
  // Engines word this each in their own way, and not all say where.
  const said = String(error);
  const at = /position (\d+)/.exec(said)?.[1];
  const line = /line (\d+)/.exec(said)?.[1];
  if (/end of|unterminated/i.test(said) || Number(at) >= text.trimEnd().length) return { kind: "cut-short", row: rowAt(text.length) };
  return { kind: "no-json", row: line !== undefined ? Number(line) : at !== undefined ? rowAt(Number(at)) : null };
}
