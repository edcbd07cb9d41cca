import { quote } from "./reading/fault";

/** What a message calls a column: its name in quotation marks, or its number from 1 where it has none. */
export function columnName(names: readonly string[] | undefined, column: number): string {
  const name = names?.[column];
  return name === undefined ? String(column + 1) : quote(name);
}
