import { useState } from "react";
import { instant } from "../../../words/dates";
import { dialogsWords } from "../../../words/en/dialogs";
import { pageWords } from "../../../words/en/page";
import { Button } from "../../controls/Button";
import { AT_MOST } from "../../notebook/document/atMost";
import styles from "./dialogs.module.css";

export interface NotebookRowProps {
  readonly title: string;
  /** ms since 1970. */
  readonly savedAt: number;
  /** True for the notebook on screen. */
  readonly current: boolean;
  readonly onOpen: () => void;
  readonly onRename: (title: string) => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

/** One kept notebook and what can be done with it; deleting asks once more. */
export function NotebookRow({ title, savedAt, current, onOpen, onRename, onDuplicate, onDelete }: NotebookRowProps) {
  const [asking, setAsking] = useState<"name" | "delete" | null>(null);
  const [name, setName] = useState(title);
  const words = dialogsWords.notebooks;
  const shown = title || pageWords.untitled;
  const kept = instant(savedAt);

  if (asking === "name") {
    return (
      <li className={styles.notebook}>
        <form
          className={styles.rename}
          onSubmit={(event) => {
            event.preventDefault();
            setAsking(null);
            onRename(name.trim());
          }}
        >
          <input className={styles.search} aria-label={words.newName(shown)} autoFocus maxLength={AT_MOST.title} value={name} onChange={(event) => setName(event.target.value)} />
          <Button type="submit">{words.rename}</Button>
          <Button look="quiet" onClick={() => setAsking(null)}>
            {words.keepName}
          </Button>
        </form>
      </li>
    );
  }
  return (
    <li className={styles.notebook}>
      <button type="button" className={styles.open} aria-current={current} onClick={onOpen}>
        {shown}
        <small>{current ? words.openNow(kept) : kept}</small>
      </button>
      {asking === "delete" ? (
        <>
          <Button onClick={onDelete}>{words.deleteForGood}</Button>
          <Button look="quiet" onClick={() => setAsking(null)}>
            {words.keep}
          </Button>
        </>
      ) : (
        <>
          <Button look="quiet" aria-label={words.renameOne(shown)} onClick={() => setAsking("name")}>
            {words.rename}
          </Button>
          <Button look="quiet" aria-label={words.duplicateOne(shown)} onClick={onDuplicate}>
            {words.duplicate}
          </Button>
          <Button look="quiet" aria-label={words.deleteOne(shown)} onClick={() => setAsking("delete")}>
            {words.delete}
          </Button>
        </>
      )}
    </li>
  );
}
