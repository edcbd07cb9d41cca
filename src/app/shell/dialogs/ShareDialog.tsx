import { useEffect, useId, useMemo, useState } from "react";
import { KINDS } from "../../cells/registry";
import { Button } from "../../controls/Button";
import { Modal } from "../../controls/Modal";
import { Switch } from "../../controls/Switch";
import { useHeadlight } from "../headlight";
import { bundleOf, filesOf } from "../../notebook/bundle";
import { COMFORTABLE_LENGTH } from "../../notebook/fragment";
import { encodeLink } from "../../notebook/link";
import { saveNotebookFile } from "../notebookFiles";
import { closeDialog } from "../shellStore";
import { bytesInWords } from "./bytesInWords";
import styles from "./dialogs.module.css";

/** The link to this notebook, what is in it and what is not, ready to copy. */
export function ShareDialog() {
  const headlight = useHeadlight();
  const { store, files } = headlight;
  const { notebook } = store.getState();
  const refs = useMemo(() => filesOf(notebook, KINDS), [notebook]);
  const [withFiles, setWithFiles] = useState(false);
  const [link, setLink] = useState("");
  const [copied, setCopied] = useState(false);
  const linkId = useId();

  useEffect(() => {
    let current = true;
    void bundleOf(notebook, withFiles ? refs : [], files).then((bundle) => {
      if (current) setLink(`${location.href.split("#")[0]}#${encodeLink(bundle, KINDS)}`);
    });
    setCopied(false);
    return () => {
      current = false;
    };
  }, [notebook, refs, withFiles, files]);

  const names = refs.map(({ name }) => `“${name}”`).join(" and ");
  const size = bytesInWords(refs.reduce((sum, ref) => sum + ref.size, 0));
  return (
    <Modal title="Share this notebook" onClose={closeDialog}>
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
        <textarea id={linkId} className={styles.link} readOnly rows={3} value={link} onFocus={(event) => event.target.select()} />
      </div>
      {link.length > COMFORTABLE_LENGTH && (
        <p className={styles.warning}>
          This link has {link.length.toLocaleString("en")} characters; mail programs and chats may cut it. A notebook file carries it safely.
        </p>
      )}
      <div className={styles.buttons}>
        <Button look="primary" onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}>
          {copied ? "Copied" : "Copy the link"}
        </Button>
        <Button onClick={() => void saveNotebookFile(headlight)}>Save as a notebook file</Button>
      </div>
    </Modal>
  );
}
