/**
 * What has no space in so many characters: no word is as long. Where pairs of letters stand closer, or look otherwise, beside one another
 * (`WW`, `{{`), a browser has nowhere to cut such a row that it has set, and sets the rest of it anew for every line.
 */
const LONG_ROW = /\S{200}/;

/** Whether a text has a row that is to be set without kerning and ligatures. */
export const hasLongRow = (text: string): boolean => LONG_ROW.test(text);
