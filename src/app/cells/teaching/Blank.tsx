import type { Sheet } from "./sheet";
import styles from "./teaching.module.css";

/** A line to write on, where a sheet of questions is printed. */
export function Blank({ on }: { readonly on: Sheet | null }) {
  return on === "questions" && <p className={styles.blank} data-blank-line />;
}
