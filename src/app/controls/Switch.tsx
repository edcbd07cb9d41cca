import { useId } from "react";
import styles from "./controls.module.css";
import { FieldName, type FieldNameProps } from "./FieldName";

export interface SwitchProps extends Omit<FieldNameProps, "id"> {
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** On or off, at once. */
export function Switch({ label, mark, checked, disabled = false, onChange }: SwitchProps) {
  const id = useId();
  const box = <input id={id} type="checkbox" role="switch" checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />;
  // All of it can be tapped, but where a mark of its own stands in it.
  if (mark === undefined) {
    return (
      <label className={styles.switch}>
        {box}
        {label}
      </label>
    );
  }
  return (
    <span className={styles.switch}>
      {box}
      <FieldName {...{ id, label, mark }} />
    </span>
  );
}
