import { memo } from "react";
import { Button } from "../../../controls/Button";
import styles from "./ChoiceStatus.module.css";
import { choosable } from "../columns/columns";
import { FileOptions } from "./FileOptions";
import { answersTo, withReading, type Question, type SourceChoice } from "./sourceChoice";
import type { Source } from "../spec";

interface ChoiceStatusProps {
  readonly choice: SourceChoice;
  readonly onChoose: (source: Source) => void;
  readonly onCancel: () => void;
}

/** How far the reading of a new source is, what it asks, or how else a file that failed can be read. */
export const ChoiceStatus = memo(function ChoiceStatus({ choice, onChoose, onCancel }: ChoiceStatusProps) {
  switch (choice.phase) {
    case "idle":
      return choice.note === null ? null : (
        <p className={styles.note} role="status">
          {choice.note}
        </p>
      );
    case "loading":
      return <Loading name={nameOf(choice.source)} fraction={choice.fraction} onCancel={onCancel} />;
    case "asking":
      return (
        <Asking
          question={choice.question}
          onAnswer={(change) => onChoose(withReading(choice.source, choice.question.file, change))}
          onCancel={onCancel}
        />
      );
    case "failed":
      return <Rescue choice={choice} onChoose={onChoose} onCancel={onCancel} />;
  }
});

interface LoadingProps {
  readonly name: string;
  readonly fraction: number | null;
  readonly onCancel: () => void;
}

function Loading({ name, fraction, onCancel }: LoadingProps) {
  const percent = fraction === null ? null : Math.round(fraction * 100);
  return (
    <div className={styles.loading}>
      <progress className={styles.bar} value={fraction ?? undefined} max={1} aria-label={`Reading ${name}`} />
      <span className={styles.name}>
        Reading {name}
        {percent === null ? "" : `, ${percent} %`}
      </span>
      <Button onClick={onCancel}>Cancel</Button>
    </div>
  );
}

interface AskingProps {
  readonly question: Question;
  readonly onAnswer: (change: ReturnType<typeof answersTo>[number]["reading"]) => void;
  readonly onCancel: () => void;
}

function Asking({ question, onAnswer, onCancel }: AskingProps) {
  return (
    <section className={styles.asking} aria-label={`A question about ${question.name}`}>
      <p role="status">
        {question.name} can be read in two ways. What does <strong>{question.example}</strong> mean?
      </p>
      <div className={styles.answers}>
        {answersTo(question).map(({ label, reading }) => (
          <Button key={label} onClick={() => onAnswer(reading)}>
            {label}
          </Button>
        ))}
        <Button look="quiet" onClick={onCancel}>
          Do not read this file
        </Button>
      </div>
    </section>
  );
}

interface RescueProps extends Omit<ChoiceStatusProps, "choice"> {
  readonly choice: Extract<SourceChoice, { phase: "failed" }>;
}

function Rescue({ choice: { source, file, table }, onChoose, onCancel }: RescueProps) {
  if (source.from !== "files" || table === null) return null;
  const given = source.files[file];
  if (given === undefined) return null;
  return (
    <section className={styles.asking} aria-label={`Read ${given.file.name} another way`}>
      <p>Perhaps {given.file.name} can be read another way:</p>
      <FileOptions
        reading={given.reading}
        table={{ ...table, chosen: given.reading.columns ?? choosable(table) }}
        onChange={(change) => onChoose(withReading(source, file, change))}
      />
      <div className={styles.answers}>
        <Button look="quiet" onClick={onCancel}>
          Do not read this file
        </Button>
      </div>
    </section>
  );
}

/** "load.csv", "load.csv and wind.csv", "the series" */
function nameOf(source: Source): string {
  return source.from === "files" ? source.files.map(({ file }) => file.name).join(" and ") : "the series";
}
