import type { TableDescription } from "../../../model/series/reading/reading";
import { choosable, toggled } from "./columns";
import styles from "./ColumnChoice.module.css";

interface ColumnChoiceProps {
  readonly table: TableDescription;
  readonly onChange: (columns: readonly string[]) => void;
}

/** Which columns of numbers the layer sees; at least one. Not shown when there is only one to choose from. */
export function ColumnChoice({ table, onChange }: ColumnChoiceProps) {
  const names = choosable(table);
  if (names.length < 2 && names.every((name) => table.chosen.includes(name))) return null;
  return (
    <fieldset className={styles.columns}>
      <legend className={styles.legend}>Columns</legend>
      {names.map((name) => {
        const isChosen = table.chosen.includes(name);
        return (
          <label key={name} className={styles.chip}>
            <input
              type="checkbox"
              checked={isChosen}
              disabled={isChosen && table.chosen.length === 1}
              onChange={() => onChange(toggled(table, name))}
            />
            <span className={styles.name}>{name}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
