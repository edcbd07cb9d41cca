/** What stands for "not measured" in IAGA-2002: a value that is missing, and a component that is not recorded. Source: https://www.ngdc.noaa.gov/IAGA/vdat/IAGA2002/iaga2002format.html */
const IAGA = [99999, 88888] as const;

/** A head may begin with it in fixed columns: names of its own follow, up to a line drawn at the end. */
const IS_IAGA = /^\s*Format\s+IAGA-2002\b/i;

/** "bad_flag = -9.990e-29", "Missing value: -999.9", "missing data are coded as 9999". */
const SAID = /(?:bad[ _]flag|(?:missing|fill|no|null)[ _-]?(?:data|values?|flag|code)?(?:[ _]value)?)[ \t]{0,9}(?:[:=]|(?:(?:is|are|was|were)[ \t]{1,9})?(?:marked|coded|indicated|flagged|given|written|shown)[ \t]{1,9}(?:by|as|with))[ \t]{0,9}["']?([-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?)["']?(?=[\s,;.)]|$)/gi;

/** A number of missing values may be told as well: a mark is negative, or made of nines or eights. */
const isMark = (text: string) => text.startsWith("-") || /^\+?(?:9{2,}|8{3,})(?:\.\d+)?(?:e\+?\d+)?$/i.test(text);

/** Numbers that a file says, above its table, to stand where nothing was measured. */
export function declaredMarks(above: string): readonly number[] {
  if (IS_IAGA.test(above)) return IAGA;
  return [...new Set([...above.matchAll(SAID)].map((match) => match[1]!).filter(isMark).map(Number))];
}
