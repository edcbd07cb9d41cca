/** JSON with the fields of every object in the order of their names: values that say the same are written the same. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, (_, each: unknown) => (isRecord(each) ? Object.fromEntries(Object.entries(each).toSorted(byName)) : each));

const isRecord = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
