import { memo } from "react";
import type { Branch } from "../../../model/attention/branch";
import type { Series } from "../../../model/series/series";
import { seriesWords } from "../../../words/en/series";
import styles from "./SeriesNotices.module.css";

/** What the reader did that the person should know. */
export const SeriesNotices = memo(function SeriesNotices({ short, long }: Readonly<Record<Branch, Series>>) {
  const notices = [...new Set([...short.notices, ...long.notices])];
  if (notices.length === 0) return null;
  return (
    <ul className={styles.notices} aria-label={seriesWords.notices}>
      {notices.map((notice) => (
        <li key={notice}>{notice}</li>
      ))}
    </ul>
  );
});
