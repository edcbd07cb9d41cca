import { useMemo, useState } from "react";
import { useStore } from "zustand";
import { assignmentWords } from "../../words/en/assignment";
import { itemsOf, progressOf } from "../assignments/handIn/collect";
import { owned } from "../base/owned";
import { Button } from "../controls/Button";
import type { LearnerName } from "../notebook/document/document";
import { documentOf } from "../notebook/document/looks";
import { useHeadlight } from "../shell/headlight";
import styles from "./classroom.module.css";
import { saveHandIn } from "./handingIn";

/** How much is answered, and the file that is handed in. It stays in sight. */
export function HandInBar({ learner, reported }: { readonly learner: LearnerName; readonly reported: boolean }) {
  const words = assignmentWords;
  const headlight = useHeadlight();
  const { store } = headlight;
  const notebook = useStore(store, (state) => state.notebook);
  const looks = useStore(store, (state) => state.looks);
  // Whether something was answered needs no layer.
  const { answered, all } = useMemo(() => progressOf(itemsOf(documentOf({ notebook, looks, tried: new Map() }), () => null)), [notebook, looks]);
  /** At which looks it was saved: what is answered later is not in the file. */
  const [saved, setSaved] = useState<unknown>(null);
  const [saving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    try {
      await saveHandIn(headlight);
      setSaved(store.getState().looks);
    } finally {
      setSaving(false);
    }
  };
  return (
    <section className={styles.bar} aria-label={words.region} data-assignment="begun" data-chrome>
      <span>{words.of(learner.name, answered, all)}</span>
      <progress max={all} value={answered} aria-hidden="true" />
      <Button look="primary" disabled={saving} onClick={() => owned(save())}>
        {words.save}
      </Button>
      <span role="status" className={styles.soft}>
        {saving ? words.waiting : saved === looks ? words.saved : reported ? words.reported : ""}
      </span>
    </section>
  );
}
