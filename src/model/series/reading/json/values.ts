export const isScalar = (value: unknown): boolean => value === null || value === undefined || typeof value !== "object";

/** A list without lists and records in it. */
export const isFlat = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.every(isScalar);

/** A cell as text; "" where it is none. */
export const cellText = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
