import { useId } from "react";
import { FieldName, type FieldNameProps } from "./FieldName";
import styles from "./controls.module.css";

export interface SelectFieldProps<Value extends string> extends Omit<FieldNameProps, "id"> {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly disabled?: boolean;
  readonly onChange: (value: Value) => void;
}

/** One of a few choices. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, mark, value, options, disabled = false, onChange } = props;
  const id = useId();
  return (
    <div className={styles.field}>
      <FieldName {...{ id, label, mark }} />
      <select
        id={id}
        className={styles.select}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
