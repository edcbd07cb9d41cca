import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import { onResize } from "../../viz/base/onResize";
import styles from "./Tabs.module.css";

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly hint?: string;
}

export interface TabsProps<Id extends string> {
  /** What the tabs are of, for a screen reader. */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly current: Id;
  readonly onChange: (id: Id) => void;
  /** What concerns all panels alike, at the end of the row. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A row of tabs and the panel of the current one. Arrow keys, Home and End go along the row. */
export function Tabs<Id extends string>({ label, tabs, current, onChange, aside, children }: TabsProps<Id>) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  useChosenInView(row, current);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextTab(event.key, tabs.findIndex((tab) => tab.id === current), tabs.length);
    const tab = next === null ? undefined : tabs[next];
    if (tab === undefined || next === null) return;
    event.preventDefault();
    onChange(tab.id);
    row.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    <div className={styles.tabs}>
      <div className={styles.head} data-controls>
        <div ref={row} role="tablist" aria-label={label} className={styles.row}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${id}-${tab.id}`}
              aria-selected={tab.id === current}
              aria-controls={`${id}-panel`}
              tabIndex={tab.id === current ? 0 : -1}
              title={tab.hint}
              className={styles.tab}
              onClick={() => onChange(tab.id)}
              onKeyDown={onKeyDown}
            >
              {tab.label}
            </button>
          ))}
        </div>
        {aside}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`}>
        {children}
      </div>
    </div>
  );
}

/**
 * Where the row is to be pushed along, it shows the tab that was chosen, whoever chose it. An observer tells its first size, too. Apart:
 * what it does then is kept, and would keep the first panel as well, with its maps.
 */
function useChosenInView(row: RefObject<HTMLElement | null>, current: string): void {
  useEffect(() => {
    const along = row.current!;
    return onResize(along, () => {
      const tab = along.querySelector<HTMLElement>('[aria-selected="true"]');
      if (tab) along.scrollLeft = tab.offsetLeft + (tab.offsetWidth - along.clientWidth) / 2;
    });
  }, [row, current]);
}

/** The tab that a key leads to; null for a key that means nothing here. */
export function nextTab(key: string, from: number, count: number): number | null {
  switch (key) {
    case "ArrowLeft":
      return (from + count - 1) % count;
    case "ArrowRight":
      return (from + 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
