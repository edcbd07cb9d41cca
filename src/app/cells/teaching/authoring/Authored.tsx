import Pencil from "lucide-react/icons/pencil";
import { Suspense, useState, type ReactNode } from "react";
import { authoringWords } from "../../../../words/en/authoring";
import { Button } from "../../../controls/Button";
import teaching from "../teaching.module.css";
import styles from "./authoring.module.css";

export interface AuthoredProps {
  /** Nothing is asked yet: it is edited at once. */
  readonly blank: boolean;
  /** Drawn only while the cell is edited. */
  readonly editor: () => ReactNode;
  /** The cell as the learner sees it. */
  readonly children: ReactNode;
}

/** A teaching cell with a pencil for its author; while it is edited, what the learner sees stands beside it and can be tried. */
export function Authored({ blank, editor, children }: AuthoredProps) {
  const [open, setOpen] = useState(blank);
  if (!open) {
    return (
      <div className={styles.authored}>
        {children}
        <span className={styles.pencil} data-controls>
          <Button look="quiet" aria-label={authoringWords.edit} title={authoringWords.edit} icon={<Pencil size={16} aria-hidden />} onClick={() => setOpen(true)} />
        </span>
      </div>
    );
  }
  return (
    <div className={styles.both}>
      <section className={styles.editor} aria-label={authoringWords.editor} data-controls data-editor>
        <Suspense>{editor()}</Suspense>
        <Button look="primary" onClick={() => setOpen(false)}>
          {authoringWords.done}
        </Button>
      </section>
      <section className={styles.seen} aria-label={authoringWords.seen}>
        <p className={teaching.soft} data-controls>
          {authoringWords.seen}
        </p>
        {children}
      </section>
    </div>
  );
}
