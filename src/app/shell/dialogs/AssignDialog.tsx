import { useMemo, useState } from "react";
import { problemOf } from "../../../model/failure";
import type { Problem } from "../../../model/result";
import { assigningWords } from "../../../words/en/assigning";
import { assigned, isAsking, lockable, usualChoices, type Choices } from "../../assignments/assign";
import { owned } from "../../base/owned";
import { KINDS, nameOf } from "../../cells/registry";
import { Button } from "../../controls/Button";
import { Modal } from "../../controls/Modal";
import { Segmented } from "../../controls/Segmented";
import { Switch } from "../../controls/Switch";
import { useSentence } from "../../controls/useSentence";
import { filesOf } from "../../notebook/document/namedFiles";
import type { FileRef } from "../../notebook/keeping/fileShelf";
import { documentOf } from "../../notebook/document/looks";
import { useHeadlight } from "../headlight";
import { saveAssignment, saveScorm } from "../notebookFiles";
import { closeDialog } from "../shellStore";
import { CopyLink } from "./CopyLink";
import styles from "./dialogs.module.css";
import { LinkField } from "./LinkField";
import { useLink } from "./useLink";

const NO_FILES: readonly FileRef[] = [];
const TELLS = ["aloud", "quiet"] as const;
const SEEDS = ["fixed", "drawn"] as const;

/** What learners may change and are told, and the link or file that is given to them. */
export function AssignDialog() {
  const words = assigningWords;
  const headlight = useHeadlight();
  const { store, shell, files } = headlight;
  // As it was when the dialog opened: one link for one opening.
  const [notebook] = useState(() => documentOf(store.getState()));
  const [choices, setChoices] = useState<Choices>(() => usualChoices(notebook));
  const [id] = useState(() => assigned(notebook, choices).assignment!.id);
  const given = useMemo(() => assigned(notebook, choices, id), [notebook, choices, id]);
  const refs = useMemo(() => filesOf(given, KINDS), [given]);
  const made = useLink(given, NO_FILES, files);
  const link = made?.ok === true ? made.value : "";
  const [problem, setProblem] = useState<Problem | null>(null);
  const tell = (thrown: unknown) => setProblem(problemOf(thrown));
  const said = useSentence(problem);
  const set = (change: Partial<Choices>) => setChoices((before) => ({ ...before, ...change }));
  const lock = (cell: string, is: boolean) => {
    const locked = new Set(choices.locked);
    if (is) locked.add(cell);
    else locked.delete(cell);
    set({ locked });
  };
  return (
    <Modal title={words.title} onClose={() => closeDialog(shell)}>
      <p>{words.lead}</p>
      {!given.cells.some(isAsking) && <p className={styles.warning}>{words.nothingAsked}</p>}
      <fieldset className={styles.choices}>
        <legend>{words.locked}</legend>
        {lockable(notebook).map((cell) => (
          <Switch key={cell.id} label={nameOf(cell)} checked={choices.locked.has(cell.id)} onChange={(is) => lock(cell.id, is)} />
        ))}
      </fieldset>
      <div className={styles.field}>
        <span className={styles.soft}>{words.told}</span>
        <Segmented label={words.told} value={choices.quiet ? "quiet" : "aloud"} options={TELLS.map((value) => ({ value, label: words.tells[value] }))} onChange={(value) => set({ quiet: value === "quiet" })} />
        {choices.quiet && <p className={styles.soft}>{words.quietHint}</p>}
      </div>
      <div className={styles.field}>
        <span className={styles.soft}>{words.seeds}</span>
        <Segmented label={words.seeds} value={choices.seeds} options={SEEDS.map((value) => ({ value, label: words.seed[value] }))} onChange={(seeds) => set({ seeds })} />
        {choices.seeds === "drawn" && <p className={styles.soft}>{words.drawnHint}</p>}
      </div>
      <LinkField label={words.link} making={words.making} made={made} />
      {refs.length > 0 && <p className={styles.warning}>{words.carries}</p>}
      {problem !== null && <p role="alert">{said}</p>}
      <div className={styles.buttons}>
        <CopyLink {...{ link, words }} look="primary" onFailure={tell} />
        <Button onClick={() => owned(saveAssignment(headlight, given), tell)}>{words.saveFile}</Button>
        <Button onClick={() => owned(saveScorm(headlight, given), tell)}>{words.saveScorm}</Button>
        {link !== "" && (
          <a className={styles.away} href={link} target="_blank" rel="noreferrer">
            {words.tryOut}
          </a>
        )}
      </div>
    </Modal>
  );
}
