import { useId, useMemo, useState } from "react";
import { problemOf } from "../../../model/failure";
import type { Problem } from "../../../model/result";
import { dialogsWords } from "../../../words/en/dialogs";
import { copyText } from "../../base/copyText";
import { owned } from "../../base/owned";
import { KINDS } from "../../cells/registry";
import { Button } from "../../controls/Button";
import { Modal } from "../../controls/Modal";
import { Switch } from "../../controls/Switch";
import { useSentence } from "../../controls/useSentence";
import { useHeadlight } from "../headlight";
import { filesOf } from "../../notebook/document/bundle";
import type { FileRef } from "../../notebook/keeping/fileShelf";
import { documentOf } from "../../notebook/document/looks";
import { COMFORTABLE_LENGTH } from "../../notebook/sharing/fragment";
import { saveNotebookFile } from "../notebookFiles";
import { closeDialog } from "../shellStore";
import styles from "./dialogs.module.css";
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
  // Which link was copied.
  const [copied, setCopied] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const tell = (thrown: unknown) => setProblem(problemOf(thrown));
  const [said, refused] = [useSentence(problem), useSentence(made?.ok === false ? made.error : null)];
  const linkId = useId();

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
      <div className={styles.field}>
        <label htmlFor={linkId}>{words.link}</label>
        <textarea id={linkId} className={styles.link} readOnly rows={3} value={link} placeholder={made === null ? words.making : ""} onFocus={(event) => event.target.select()} />
      </div>
      {made?.ok === false && (
        <p role="alert" className={styles.warning}>
          {refused}
        </p>
      )}
      {link.length > COMFORTABLE_LENGTH && (
        <p className={styles.warning}>{words.long(link.length)}</p>
      )}
      {problem !== null && <p role="alert">{said}</p>}
      <div className={styles.buttons}>
        <Button
          look={made?.ok === false ? "plain" : "primary"}
          disabled={link === ""}
          onClick={() => owned(copyText(link).then(() => setCopied(link)), tell)}
        >
          {copied === link && link !== "" ? words.copied : words.copy}
        </Button>
        <Button look={made?.ok === false ? "primary" : "plain"} onClick={() => owned(saveNotebookFile(headlight), tell)}>
          {words.saveFile}
        </Button>
      </div>
    </Modal>
  );
}
