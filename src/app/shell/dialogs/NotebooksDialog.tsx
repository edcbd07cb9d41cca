import { useCallback, useEffect, useState } from "react";
import { useStore } from "zustand";
import { problemOf } from "../../../model/failure";
import type { Problem } from "../../../model/result";
import { commandsWords } from "../../../words/en/commands";
import { dialogsWords } from "../../../words/en/dialogs";
import { say } from "../../base/message";
import { owned } from "../../base/owned";
import { Button } from "../../controls/Button";
import { Modal } from "../../controls/Modal";
import { useSentence } from "../../controls/useSentence";
import { useHeadlight } from "../headlight";
import { newId } from "../../base/ids";
import { setTitle } from "../../notebook/document/actions";
import type { KeptNotebook } from "../../notebook/keeping/database";
import { changeTo } from "../../notebook/keeping/changeTo";
import { starterNotebook } from "../../starter/starter";
import { AT_MOST } from "../../notebook/document/atMost";
import { titleWith } from "../../notebook/document/moreCells";
import { closeDialog, leaveGallery } from "../shellStore";
import { askForNotebookFile } from "../withFiles";
import styles from "./dialogs.module.css";
import { NotebookRow } from "./NotebookRow";

/** One's own notebooks in this browser: find, open, rename, duplicate, delete. */
export function NotebooksDialog() {
  const words = dialogsWords.notebooks;
  const { library, keeper, store, shell } = useHeadlight();
  const currentId = useStore(keeper.state, ({ id }) => id);
  const [kept, setKept] = useState<readonly KeptNotebook[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const said = useSentence(problem);
  const [search, setSearch] = useState("");
  const tell = useCallback((thrown: unknown) => setProblem(problemOf(thrown)), []);

  const refresh = useCallback(async () => {
    await keeper.flush();
    const list = await library.list();
    setProblem(list.ok ? null : list.error);
    if (list.ok) setKept(list.value);
  }, [keeper, library]);
  useEffect(() => owned(refresh(), tell), [refresh, tell]);

  const open = async (id: string) => {
    const failed = await keeper.openKept(id);
    if (failed !== null) return setProblem(failed);
    leaveGallery(shell);
    closeDialog(shell);
  };
  const rename = async (id: string, title: string) => {
    if (id === currentId) {
      store.getState().edit(setTitle(title));
    } else {
      const loaded = await library.load(id);
      if (!loaded.ok) return setProblem(loaded.error);
      const { notebook, revision } = loaded.value;
      const saved = await library.save(changeTo(id, setTitle(title)(notebook), revision));
      if (!saved.ok) return setProblem(saved.error);
    }
    await refresh();
  };
  const duplicate = async (id: string) => {
    const loaded = await library.load(id);
    if (!loaded.ok) return setProblem(loaded.error);
    const { notebook } = loaded.value;
    const saved = await library.save(changeTo(newId(), { ...notebook, title: titleWith(notebook.title, commandsWords.copyOf) }, 0));
    if (!saved.ok) return setProblem(saved.error);
    await refresh();
  };
  const remove = async (id: string) => {
    const failed = await keeper.remove(id, starterNotebook());
    if (failed !== null) return setProblem(failed);
    await refresh();
  };
  const startNew = () => {
    keeper.openNew(starterNotebook());
    leaveGallery(shell);
    closeDialog(shell);
    say(words.started);
  };

  const found = kept?.filter(({ title }) => title.toLowerCase().includes(search.toLowerCase()));
  return (
    <Modal title={words.title} onClose={() => closeDialog(shell)}>
      <div className={styles.buttons}>
        <Button look="primary" onClick={startNew}>
          {words.new}
        </Button>
        <Button onClick={() => askForNotebookFile()}>{words.openFile}</Button>
      </div>
      <input
        className={styles.search}
        type="search"
        maxLength={AT_MOST.title}
        aria-label={words.search}
        placeholder={words.searchHint}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {problem !== null && <p role="alert">{said}</p>}
      {found?.length === 0 && (
        <p className={styles.soft}>{search === "" ? words.none : words.notFound}</p>
      )}
      <ul className={styles.notebooks}>
        {found?.map(({ id, title, savedAt }) => (
          <NotebookRow
            key={id}
            title={title}
            savedAt={savedAt}
            current={id === currentId}
            onOpen={() => owned(open(id), tell)}
            onRename={(name) => owned(rename(id, name), tell)}
            onDuplicate={() => owned(duplicate(id), tell)}
            onDelete={() => owned(remove(id), tell)}
          />
        ))}
      </ul>
    </Modal>
  );
}
