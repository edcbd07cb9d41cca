import { isObject } from "./record";

/** JSON with the fields of every object in the order of their names: values that say the same are written the same. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, (_, each: unknown) => (isObject(each) ? Object.fromEntries(Object.entries(each).toSorted(byName)) : each));

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
