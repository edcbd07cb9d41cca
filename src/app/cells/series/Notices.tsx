import styles from "./Notices.module.css";
import type { SeriesValue } from "./value";

/** What the reader did that the person should know. */
export function Notices({ value: { series } }: { readonly value: SeriesValue }) {
  const notices = [...new Set([...series.short.notices, ...series.long.notices])];
  if (notices.length === 0) return null;
  return (
    <ul className={styles.notices} aria-label="What was done to read this series">
      {notices.map((notice) => (
        <li key={notice}>{notice}</li>
      ))}
    </ul>
  );
}
