import ArrowUp from "lucide-react/icons/arrow-up";
import Plus from "lucide-react/icons/plus";
import X from "lucide-react/icons/x";
import type { ReactNode } from "react";
import { authoringWords } from "../../../../words/en/authoring";
import { Button } from "../../../controls/Button";
import type { PartProps } from "./editor";
import styles from "./authoring.module.css";

interface EntriesProps<Entry> extends PartProps<readonly Entry[]> {
  readonly title: string;
  /** What the entry at a place is called, counted from 1. */
  readonly named: (n: number) => string;
  readonly add: string;
  readonly fresh: () => Entry;
  readonly least: number;
  readonly most: number;
  readonly children: (entry: Entry, change: (entry: Entry, gesture?: string) => void) => ReactNode;
}

/** A list whose entries are added, moved up and taken away, from so many to so many. */
export function Entries<Entry>({ title, named, add, fresh, least, most, value, onChange, children }: EntriesProps<Entry>) {
  return (
    <fieldset className={styles.list}>
      <legend>{title}</legend>
      {value.map((entry, i) => {
        const name = named(i + 1);
        return (
          // Entries have no name of their own; what they are drawn with keeps no state.
          <div key={i} role="group" aria-label={name} className={styles.entry}>
            <div className={styles.head}>
              <span>{name}</span>
              {i > 0 && <Button look="quiet" aria-label={authoringWords.up(name)} icon={<ArrowUp size={16} aria-hidden />} onClick={() => onChange(value.toSpliced(i - 1, 2, entry, value[i - 1]!))} />}
              {value.length > least && <Button look="quiet" aria-label={authoringWords.remove(name)} icon={<X size={16} aria-hidden />} onClick={() => onChange(value.toSpliced(i, 1))} />}
            </div>
            {children(entry, (changed, gesture) => onChange(value.with(i, changed), gesture))}
          </div>
        );
      })}
      {value.length < most && (
        <div>
          <Button icon={<Plus size={16} aria-hidden />} onClick={() => onChange([...value, fresh()])}>
            {add}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
