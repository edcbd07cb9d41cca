import type { TableDescription } from "../../../../model/series/reading/reading";
import { seriesWords } from "../../../../words/en/series";
import { ColumnChips } from "./ColumnChips";
import { choosable, toggled } from "./columns";

interface ColumnChoiceProps {
  readonly table: TableDescription;
  readonly onChange: (columns: readonly string[]) => void;
}

/** Which columns of numbers the series has; at least one. Not shown when there is only one to choose from. */
export function ColumnChoice({ table, onChange }: ColumnChoiceProps) {
  const names = choosable(table);
  if (names.length < 2 && names.every((name) => table.chosen.includes(name))) return null;
  return <ColumnChips legend={seriesWords.columns.all} names={names} chosen={table.chosen} onToggle={(name) => onChange(toggled(table, name))} />;
}
