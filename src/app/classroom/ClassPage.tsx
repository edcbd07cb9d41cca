import { useMemo, useState } from "react";
import type { Problem } from "../../model/result";
import { classroomWords } from "../../words/en/classroom";
import { answersCsv } from "../assignments/class/answersCsv";
import { questionsOf, merged, rowsOf } from "../assignments/class/merge";
import type { HandIn } from "../assignments/handIn/handIn";
import { fileNameOf } from "../base/fileName";
import { owned } from "../base/owned";
import { linkTo } from "../base/siteLinks";
import { Button } from "../controls/Button";
import { SaveTable } from "../controls/SaveTable";
import { SelectField } from "../controls/SelectField";
import { Sentence } from "../controls/Sentence";
import { AnswerTable } from "./AnswerTable";
import styles from "./ClassPage.module.css";
import { Distribution } from "./Distribution";
import { FilesField } from "./FilesField";
import { MOST_FILES, readFiles } from "./readFiles";
import { useDroppedFiles } from "./useDroppedFiles";

/** Refused files that are named one by one. */
const NAMED = 5;

/** Puts files of answers together: how each question was answered, and a table of all of it. */
export default function ClassPage() {
  const words = classroomWords;
  const [handIns, setHandIns] = useState<readonly HandIn[]>([]);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [left, setLeft] = useState(0);
  const [chosen, setChosen] = useState("");
  const classes = useMemo(() => merged(handIns), [handIns]);
  const shown = classes.find(({ id }) => id === chosen) ?? classes[0];
  const take = async (files: readonly File[]) => {
    const read = await readFiles(files, MOST_FILES - handIns.length);
    setHandIns((before) => [...before, ...read.handIns]);
    setProblems(read.problems);
    setLeft(read.left);
  };
  const clear = () => {
    setHandIns([]);
    setProblems([]);
    setLeft(0);
  };
  useDroppedFiles((files) => owned(take(files)));
  return (
    <main className={styles.page} data-gallery data-class>
      <a href={linkTo(location.search, { gallery: "" })}>{words.back}</a>
      <h1>{words.title}</h1>
      <p className={styles.soft}>{words.lead}</p>
      <div className={styles.buttons}>
        <FilesField label={words.choose} onFiles={(files) => owned(take(files))} />
        {handIns.length > 0 && <Button onClick={clear}>{words.clear}</Button>}
      </div>
      {problems.length > 0 && (
        <div role="alert">
          {problems.slice(0, NAMED).map((problem, i) => (
            <p key={i}>
              <Sentence told={problem} />
            </p>
          ))}
          {problems.length > NAMED && <p>{words.moreRefused(problems.length - NAMED)}</p>}
        </div>
      )}
      {left > 0 && <p role="alert">{words.tooMany(MOST_FILES)}</p>}
      {shown !== undefined && (
        <>
          {classes.length > 1 && <SelectField label={words.assignment} value={shown.id} options={classes.map(({ id, title, handIns: of }) => ({ value: id, label: words.choice(title, of.length) }))} onChange={setChosen} />}
          <p role="status">{words.read(shown.handIns.length, shown.replaced)}</p>
          <section className={styles.part} aria-label={words.distributions}>
            <h2>{words.distributions}</h2>
            <div className={styles.questions}>
              {questionsOf(shown).map((asked) => (
                <Distribution key={asked.item} asked={asked} />
              ))}
            </div>
          </section>
          <section className={styles.part} aria-label={words.table}>
            <h2>{words.table}</h2>
            <SaveTable fileName={fileNameOf(shown.title, ".csv", "answers")} csv={() => answersCsv(shown)} />
            <AnswerTable rows={rowsOf(shown)} />
          </section>
        </>
      )}
    </main>
  );
}
