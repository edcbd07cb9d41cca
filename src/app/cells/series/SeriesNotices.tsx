import { memo } from "react";
import type { Branch } from "../../../model/attention/branch";
import type { Series } from "../../../model/series/series";
import { seriesWords } from "../../../words/en/series";
import { Sentence } from "../../controls/Sentence";
import styles from "./SeriesNotices.module.css";

/** What the reader did that the person should know. */
export const SeriesNotices = memo(function SeriesNotices({ short, long }: Readonly<Record<Branch, Series>>) {
  // Of two series both may have been, say, sorted.
  const notices = [...new Map([...short.notices, ...long.notices].map((notice) => [JSON.stringify(notice), notice]))];
  if (notices.length === 0) return null;
  return (
    <ul className={styles.notices} aria-label={seriesWords.notices}>
      {notices.map(([key, notice]) => (
        <li key={key}>
          <Sentence told={notice} />
        </li>
      ))}
    </ul>
  );
});
