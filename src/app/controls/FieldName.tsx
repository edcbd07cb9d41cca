import type { ReactNode } from "react";
import styles from "./controls.module.css";

export interface FieldNameProps {
  /** Of the control that is named. */
  readonly id: string;
  readonly label: string;
  /** Opens what is set: a `TermMark`. Handed in, so that controls of the page's first bytes bring no glossary along. */
  readonly mark?: ReactNode;
}

/** What a control is called, with its mark right behind the last word, however the words break. */
export const FieldName = ({ id, label, mark }: FieldNameProps) => (
  <span className={styles.label}>
    <label htmlFor={id}>{label}</label>
    {mark !== undefined && <> {mark}</>}
  </span>
);
