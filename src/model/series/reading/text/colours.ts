const ESCAPE = "\u001b";

/** What a terminal takes for a colour, or to clear a line: an escape, a bracket, numbers and a letter (ANSI). */
const CODES = new RegExp(`${ESCAPE}\\[[\\d;?]*[A-Za-z]`, "g");
const CUT = new RegExp(`${ESCAPE}(?:\\[[\\d;?]*)?$`);

/** The text without what only colours it, as loggers write to terminals (ESPHome). */
export const withoutColours = (text: string): string => (text.includes(ESCAPE) ? text.replace(CODES, "") : text);

/** How many letters at the end of a piece of text may be the beginning of a colour that goes on in the next. */
export const cutColour = (text: string): number => (text.includes(ESCAPE, text.length - LONGEST) ? (CUT.exec(text)?.[0].length ?? 0) : 0);

/** More letters than any such code has. */
const LONGEST = 32;
