/** What tools write where nothing was measured, in lower case: by the tool or the language that it comes from. */
const WORDS: readonly (readonly string[])[] = [
  ["", "-", "--", "---", "----", "–", "—", "−", "?", "??", ".", "..", "...", "…", "*", "**", "***", ":", "_", "/"],
  ["na", "n/a", "<na>", "n.a.", "#na", "nan", "-nan", "nat", "none", "null", "nil", "<null>", "(null)", "[null]", "\\n", "#n/a", "#n/an/a"],
  // Spreadsheets, where a formula failed.
  ["#div/0!", "#value!", "#ref!", "#num!", "#name?", "#null!", "#wert!", "#bezug!", "#zahl!", "#nv", "#valeur!", "#nombre!", "#¡div/0!", "#¡valor!", "#¡num!", "#¡ref!"],
  ["1.#qnan", "-1.#qnan", "1.#ind", "-1.#ind", "nan(ind)", "-nan(ind)"],
  // Home Assistant, loggers, weather stations.
  ["unknown", "unavailable", "undefined", "missing", "<empty>", "nodata", "novalue", "///", "//"],
  ["n/d", "n.d.", "s/d", "s.d.", "k.a.", "n.v.", "n.c."],
];

/** What says so only among numbers: elsewhere it may be the name of something. */
const AMONG_NUMBERS: ReadonlySet<string> = new Set(["m", "mm", "nd", "nc", "empty", "invalid", "bad", "error", "err", "offline", "fehlt"]);

const MISSING: ReadonlySet<string> = new Set(WORDS.flat());
const LONGEST = 12;

/** Whether a cell says that nothing was measured. */
export function isMissing(cell: string): boolean {
  if (cell === "") return true;
  if (cell.length > 40) return false;
  const text = cell.trim().toLowerCase();
  return text.length <= LONGEST && (MISSING.has(text) || (/[\s_]/.test(text) && MISSING.has(text.replace(/[\s_]/g, ""))));
}

/** The same for a cell of a column that holds numbers. */
export const isMissingNumber = (cell: string): boolean => isMissing(cell) || AMONG_NUMBERS.has(cell.trim().toLowerCase());
