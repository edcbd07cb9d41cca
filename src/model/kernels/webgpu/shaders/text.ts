/** Lines of code, one for each index: what a shader's compiler would otherwise have to unroll. */
export const each = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join("\n");

/** Code that is only there where it is wanted. */
export const when = (wanted: boolean, code: string) => (wanted ? code : "");

/** Names of a vector's parts. */
export const XYZW = ["x", "y", "z", "w"] as const;
