import { useState, type ReactNode } from "react";
import styles from "./Fold.module.css";

export interface FoldProps {
  readonly title: string;
  /** What stands beside the title, whether open or not. */
  readonly aside?: string | undefined;
  /** Whether it is open at first. */
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  /** Made only while it is open. */
  readonly children: () => ReactNode;
}

/** A part of a cell that opens on demand. */
export function Fold({ title, aside, open: openAtFirst = false, onToggle, children }: FoldProps) {
  const [open, setOpen] = useState(openAtFirst);
  return (
    <details
      className={styles.fold}
      open={open}
      onToggle={(event) => {
        const now = event.currentTarget.open;
        if (now === open) return;
        setOpen(now);
        onToggle?.(now);
      }}
    >
      <summary>
        {title}
        {aside !== undefined && <span className={styles.aside}> {aside}</span>}
      </summary>
      {open && <div className={styles.content}>{children()}</div>}
    </details>
  );
}
