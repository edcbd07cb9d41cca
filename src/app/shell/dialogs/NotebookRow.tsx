import { useState } from "react";
import { Button } from "../../controls/Button";
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
  const shown = title || "Untitled notebook";

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
          <input className={styles.search} aria-label={`New name of ${shown}`} autoFocus maxLength={500} value={name} onChange={(event) => setName(event.target.value)} />
          <Button type="submit">Rename</Button>
          <Button look="quiet" onClick={() => setAsking(null)}>
            Keep the name
          </Button>
        </form>
      </li>
    );
  }
  return (
    <li className={styles.notebook}>
      <button type="button" className={styles.open} aria-current={current} onClick={onOpen}>
        {shown}
        <small>
          {current ? "open now · " : ""}
          {new Date(savedAt).toLocaleString()}
        </small>
      </button>
      {asking === "delete" ? (
        <>
          <Button onClick={onDelete}>Delete for good</Button>
          <Button look="quiet" onClick={() => setAsking(null)}>
            Keep
          </Button>
        </>
      ) : (
        <>
          <Button look="quiet" aria-label={`Rename ${shown}`} onClick={() => setAsking("name")}>
            Rename
          </Button>
          <Button look="quiet" aria-label={`Duplicate ${shown}`} onClick={onDuplicate}>
            Duplicate
          </Button>
          <Button look="quiet" aria-label={`Delete ${shown}`} onClick={() => setAsking("delete")}>
            Delete
          </Button>
        </>
      )}
    </li>
  );
}
