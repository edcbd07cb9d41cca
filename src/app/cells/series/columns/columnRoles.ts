import { answering, answerOf, type ReadingChange } from "../../../../model/series/reading/choice";
import type { ReadingOptions, TableDescription } from "../../../../model/series/reading/reading";
import { tellingApart } from "../../../../model/series/reading/shape/shapeChoices";
import { choosable } from "./columns";

/** What a column of a file is there for. */
export type ColumnRole = "time" | "series" | "input" | "target" | "ahead" | "left";

export function roleOf(name: string, table: TableDescription, reading: ReadingOptions): ColumnRole {
  if (table.timeColumn === name) return "time";
  if (table.panel?.lies === "long" && table.panel.by.includes(name)) return "series";
  if (!table.chosen.includes(name)) return "left";
  const role = answerOf(reading, "role", name);
  return role === "target" || role === "ahead" ? role : "input";
}

/** The roles that a column can have: only numbers can be read by a window. */
export function rolesOf(name: string, table: TableDescription): readonly ColumnRole[] {
  const kind = table.columns.find((column) => column.name === name)?.kind;
  if (kind === "number") return ["input", "target", "ahead", "time", "series", "left"];
  return kind === "time" ? ["time", "left"] : ["time", "series", "left"];
}

/** The change of options that gives a column a role, and takes it out of the one that it had; null where no column would be left to read. */
export function withRole(name: string, role: ColumnRole, table: TableDescription, reading: ReadingOptions): ReadingChange | null {
  const before = roleOf(name, table, reading);
  const by = table.panel?.lies === "long" ? table.panel.by : [];
  if (role === "time") return { timeColumn: { name }, columns: null };
  if (role === "series") return tellingApart([...by.filter((each) => each !== name), name]);
  const answers = { ...answering("role", role === "target" || role === "ahead" ? role : "", name).answers };
  if (before === "series") return { ...tellingApart(by.filter((each) => each !== name)), answers: { ...tellingApart(by.filter((each) => each !== name)).answers, ...answers } };
  const timeColumn = before === "time" ? ("none" as const) : reading.timeColumn;
  const kept = [...choosable(table), ...(before === "time" ? [name] : [])].filter((each) => (each === name ? role !== "left" : table.chosen.includes(each)));
  return kept.length === 0 ? null : { timeColumn, columns: before === "time" && role === "left" ? null : kept, answers };
}
