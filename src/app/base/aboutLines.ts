/** Characters of a line, about. */
const LINE = 60;

/** How many lines so many characters take, about: how high what is laid out only near the window is until then. */
export const aboutLines = (characters: number): number => Math.ceil(characters / LINE);
