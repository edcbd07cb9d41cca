import { useState, type FormEvent } from "react";
import { assignmentWords } from "../../words/en/assignment";
import { begun } from "../assignments/assign";
import { Button } from "../controls/Button";
import type { Assignment } from "../notebook/document/document";
import { useHeadlight } from "../shell/headlight";
import styles from "./classroom.module.css";

/** Asks who answers, before anything can be answered: the seeds may depend on it. */
export function BeginForm({ assignment }: { readonly assignment: Assignment }) {
  const words = assignmentWords;
  const { store } = useHeadlight();
  const [name, setName] = useState("");
  const [number, setNumber] = useState("");
  const drawn = assignment.seeds === "drawn";
  const isWhole = name.trim() !== "" && (!drawn || number.trim() !== "");
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    store.getState().edit((notebook) => begun(notebook, { name: name.trim(), number: number.trim(), since: Date.now() }));
    // Undo would lead back to before the learner was known.
    store.temporal.getState().clear();
  };
  return (
    <form className={styles.begin} aria-label={words.region} data-assignment="begin" onSubmit={begin}>
      <p>{words.lead}</p>
      <label>
        {words.name}
        <input type="text" autoComplete="name" maxLength={200} required value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        {words.number}
        <input type="text" autoComplete="off" maxLength={40} required={drawn} value={number} onChange={(event) => setNumber(event.target.value)} />
      </label>
      {drawn && <p className={styles.soft}>{words.numberHint}</p>}
      <div>
        <Button look="primary" type="submit" disabled={!isWhole}>
          {words.begin}
        </Button>
      </div>
    </form>
  );
}
