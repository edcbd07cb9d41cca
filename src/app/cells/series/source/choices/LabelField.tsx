import { useId, useState } from "react";
import { seriesWords } from "../../../../../words/en/series";
import controls from "../../../../controls/controls.module.css";
import styles from "./LabelField.module.css";

/** More than so many are found by typing a part of their name. */
const MOST_LISTED = 300;
const MOST_FOUND = 50;

interface LabelFieldProps {
  readonly label: string;
  /** All different. */
  readonly labels: readonly string[];
  /** Null before one was chosen. */
  readonly value: string | null;
  readonly onChange: (label: string) => void;
}

/** One of the series of a table, by its name. */
export function LabelField({ label, labels, value, onChange }: LabelFieldProps) {
  const id = useId();
  return (
    <div className={controls.field}>
      <label className={controls.label} htmlFor={id}>
        {label}
      </label>
      {labels.length <= MOST_LISTED ? (
        <select id={id} className={`${controls.select} ${styles.name}`} value={value ?? ""} onChange={(event) => onChange(event.target.value)}>
          {value === null && <option value="">{seriesWords.panel.choose}</option>}
          {labels.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      ) : (
        <Search key={value} {...{ id, labels, value, onChange }} />
      )}
    </div>
  );
}

/** What is typed is taken once it is a whole name, or on Enter the first name that holds it. */
function Search({ id, labels, value, onChange }: Omit<LabelFieldProps, "label"> & { readonly id: string }) {
  const [typed, setTyped] = useState(value ?? "");
  const part = typed.trim().toLowerCase();
  const found = labels.filter((each) => each.toLowerCase().includes(part)).slice(0, MOST_FOUND);
  const take = (label: string | undefined) => label !== undefined && label !== value && onChange(label);
  return (
    <>
      <input
        id={id}
        className={`${controls.input} ${styles.name}`}
        list={`${id}-found`}
        autoComplete="off"
        maxLength={10_000}
        placeholder={seriesWords.panel.find}
        data-settled={typed === value || undefined}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          if (labels.includes(target.value)) take(target.value);
        }}
        onKeyDown={(event) => event.key === "Enter" && part !== "" && take(found[0])}
      />
      <datalist id={`${id}-found`}>
        {found.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </datalist>
    </>
  );
}
