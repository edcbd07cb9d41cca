import type { TableDescription } from "../../../../model/series/reading/reading";
import { seriesWords } from "../../../../words/en/series";
import { ColumnChips } from "./ColumnChips";
import { choosable, chosenOf, toggled } from "./columns";

interface ColumnChoiceProps {
  readonly table: TableDescription;
  /** What the person chose, which is ticked before the file is read anew; null for the reader's own choice. */
  readonly asked: readonly string[] | null;
  readonly onChange: (columns: readonly string[]) => void;
}

/** Which columns of numbers the series has; at least one. Not shown when there is only one to choose from. */
export function ColumnChoice({ table, asked, onChange }: ColumnChoiceProps) {
  const names = choosable(table);
  const chosen = chosenOf(table, asked);
  if (names.length < 2 && names.every((name) => chosen.includes(name))) return null;
  return <ColumnChips legend={seriesWords.columns.all} {...{ names, chosen }} onToggle={(name) => onChange(toggled(names, chosen, name))} />;
}
