import { quote } from "../series/reading/fault";
import type { BranchInput } from "./attention";

/** What a message calls a column of a branch's input: its name in quotation marks, or its number from 1 where it has none. */
export function columnName({ names }: Pick<BranchInput, "names">, column: number): string {
  const name = names?.[column];
  return name === undefined ? String(column + 1) : quote(name);
}
