import { cached } from "./cached";

const all = cached((language) => new Intl.ListFormat(language, { type: "conjunction" }));
const either = cached((language) => new Intl.ListFormat(language, { type: "disjunction" }));

/** "a, b and c" */
export const listed = (names: readonly string[]): string => all().format(names);

/** "a, b or c" */
export const anyOf = (names: readonly string[]): string => either().format(names);
