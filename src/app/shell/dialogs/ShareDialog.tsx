import { useId, useMemo, useState } from "react";
import { sentenceFor } from "../../../model/failure";
import { copyText } from "../../base/copyText";
import { owned } from "../../base/owned";
import { KINDS } from "../../cells/registry";
import { Button } from "../../controls/Button";
import { Modal } from "../../controls/Modal";
import { Switch } from "../../controls/Switch";
import { useHeadlight } from "../headlight";
import { filesOf } from "../../notebook/document/bundle";
import type { FileRef } from "../../notebook/keeping/files";
import { documentOf } from "../../notebook/document/looks";
import { COMFORTABLE_LENGTH } from "../../notebook/sharing/fragment";
import { saveNotebookFile } from "../notebookFiles";
import { closeDialog } from "../shellStore";
import { bytesInWords } from "./bytesInWords";
import styles from "./dialogs.module.css";
import { useLink } from "./useLink";

const NO_FILES: readonly FileRef[] = [];

/** The link to this notebook, what is in it and what is not, ready to copy. */
export function ShareDialog() {
  const headlight = useHeadlight();
  const { shell } = headlight;
  const { store, files } = headlight;
  const { notebook: work, looks } = store.getState();
  const notebook = useMemo(() => documentOf({ notebook: work, looks }), [work, looks]);
  const refs = useMemo(() => filesOf(notebook, KINDS), [notebook]);
  const [withFiles, setWithFiles] = useState(false);
  const made = useLink(notebook, withFiles ? refs : NO_FILES, files);
  const link = made?.ok === true ? made.value : "";
  // Which link was copied.
  const [copied, setCopied] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const tell = (thrown: unknown) => setProblem(sentenceFor(thrown));
  const linkId = useId();

  const names = refs.map(({ name }) => `“${name}”`).join(" and ");
  const size = bytesInWords(refs.reduce((sum, ref) => sum + ref.size, 0));
  return (
    <Modal title="Share this notebook" onClose={() => closeDialog(shell)}>
      {refs.length === 0 ? (
        <p>Whoever opens the link sees this notebook as it is now, and computes it on their own machine. Nothing is uploaded.</p>
      ) : (
        <>
          <p>
            {withFiles
              ? `The link carries ${names} (${size} before packing): whoever has the link can read what is in it.`
              : `${names} stays here: it is not in the link. They will see the notebook and its settings, and need a file of their own in its place.`}
          </p>
          <Switch label={`Put ${refs.length === 1 ? "the file" : "the files"} into the link (${size})`} checked={withFiles} onChange={setWithFiles} />
        </>
      )}
      <div className={styles.field}>
        <label htmlFor={linkId}>Link</label>
        <textarea id={linkId} className={styles.link} readOnly rows={3} value={link} placeholder={made === null ? "Making the link …" : ""} onFocus={(event) => event.target.select()} />
      </div>
      {made?.ok === false && (
        <p role="alert" className={styles.warning}>
          {made.error.message}
        </p>
      )}
      {link.length > COMFORTABLE_LENGTH && (
        <p className={styles.warning}>
          This link has {link.length.toLocaleString("en")} characters; mail programs and chats may cut it. A notebook file carries it safely.
        </p>
      )}
      {problem !== null && <p role="alert">{problem}</p>}
      <div className={styles.buttons}>
        <Button
          look={made?.ok === false ? "plain" : "primary"}
          disabled={link === ""}
          onClick={() => owned(copyText(link).then(() => setCopied(link)), tell)}
        >
          {copied === link && link !== "" ? "Copied" : "Copy the link"}
        </Button>
        <Button look={made?.ok === false ? "primary" : "plain"} onClick={() => owned(saveNotebookFile(headlight), tell)}>
          Save as a notebook file
        </Button>
      </div>
    </Modal>
  );
}
