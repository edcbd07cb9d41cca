import { useId } from "react";
import type { Result } from "../../../model/result";
import { useSentence } from "../../controls/useSentence";
import styles from "./dialogs.module.css";

interface LinkFieldProps {
  readonly label: string;
  /** Stands in the field while the link is made. */
  readonly making: string;
  /** Null while it is made. */
  readonly made: Result<string> | null;
}

/** A link to read and select, or why there is none. */
export function LinkField({ label, making, made }: LinkFieldProps) {
  const id = useId();
  const refused = useSentence(made?.ok === false ? made.error : null);
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={id}>{label}</label>
        <textarea id={id} className={styles.link} readOnly rows={3} value={made?.ok === true ? made.value : ""} placeholder={made === null ? making : ""} onFocus={(event) => event.target.select()} />
      </div>
      {made?.ok === false && (
        <p role="alert" className={styles.warning}>
          {refused}
        </p>
      )}
    </>
  );
}
