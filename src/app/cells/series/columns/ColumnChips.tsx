import styles from "./ColumnChips.module.css";

interface ColumnChipsProps {
  readonly legend: string;
  readonly names: readonly string[];
  readonly chosen: readonly string[];
  readonly onToggle: (name: string) => void;
}

/** Columns to tick, at least one of them. */
export function ColumnChips({ legend, names, chosen, onToggle }: ColumnChipsProps) {
  return (
    <fieldset className={styles.columns}>
      <legend className={styles.legend}>{legend}</legend>
      {names.map((name) => (
        <label key={name} className={styles.chip}>
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            disabled={chosen.length === 1 && chosen.includes(name)}
            onChange={() => onToggle(name)}
          />
          <span className={styles.name}>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
