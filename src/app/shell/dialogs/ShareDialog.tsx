import { useMemo, useState } from "react";
import { problemOf } from "../../../model/failure";
import type { Problem } from "../../../model/result";
import { dialogsWords } from "../../../words/en/dialogs";
import { owned } from "../../base/owned";
import { KINDS } from "../../cells/registry";
import { Button } from "../../controls/Button";
import { Modal } from "../../controls/Modal";
import { Switch } from "../../controls/Switch";
import { useSentence } from "../../controls/useSentence";
import { useHeadlight } from "../headlight";
import { filesOf } from "../../notebook/document/namedFiles";
import type { FileRef } from "../../notebook/keeping/fileShelf";
import { documentOf } from "../../notebook/document/looks";
import { COMFORTABLE_LENGTH } from "../../notebook/sharing/fragment";
import { saveNotebookFile } from "../notebookFiles";
import { closeDialog } from "../shellStore";
import { CopyLink } from "./CopyLink";
import styles from "./dialogs.module.css";
import { LinkField } from "./LinkField";
import { useLink } from "./useLink";

const NO_FILES: readonly FileRef[] = [];

/** The link to this notebook, what is in it and what is not, ready to copy. */
export function ShareDialog() {
  const words = dialogsWords.share;
  const headlight = useHeadlight();
  const { shell } = headlight;
  const { store, files } = headlight;
  const { notebook: work, tried, looks } = store.getState();
  const notebook = useMemo(() => documentOf({ notebook: work, tried, looks }), [work, tried, looks]);
  const refs = useMemo(() => filesOf(notebook, KINDS), [notebook]);
  const [withFiles, setWithFiles] = useState(false);
  const made = useLink(notebook, withFiles ? refs : NO_FILES, files);
  const link = made?.ok === true ? made.value : "";
  const [problem, setProblem] = useState<Problem | null>(null);
  const tell = (thrown: unknown) => setProblem(problemOf(thrown));
  const said = useSentence(problem);

  const names = refs.map(({ name }) => name);
  const size = refs.reduce((sum, ref) => sum + ref.size, 0);
  return (
    <Modal title={words.title} onClose={() => closeDialog(shell)}>
      {refs.length === 0 ? (
        <p>{words.open}</p>
      ) : (
        <>
          <p>{withFiles ? words.carries(names, size) : words.staysHere(names)}</p>
          <Switch label={words.putIn(refs.length, size)} checked={withFiles} onChange={setWithFiles} />
        </>
      )}
      <LinkField label={words.link} making={words.making} made={made} />
      {link.length > COMFORTABLE_LENGTH && (
        <p className={styles.warning}>{words.long(link.length)}</p>
      )}
      {problem !== null && <p role="alert">{said}</p>}
      <div className={styles.buttons}>
        <CopyLink {...{ link, words }} look={made?.ok === false ? "plain" : "primary"} onFailure={tell} />
        <Button look={made?.ok === false ? "primary" : "plain"} onClick={() => owned(saveNotebookFile(headlight), tell)}>
          {words.saveFile}
        </Button>
      </div>
    </Modal>
  );
}
