import { memo } from "react";
import type { ReadingChange } from "../../../../model/series/reading/choice";
import { wayInWords } from "../../../../words/choices";
import { seriesWords } from "../../../../words/en/series";
import { Button } from "../../../controls/Button";
import { Rich } from "../../../controls/Rich";
import styles from "./ChoiceStatus.module.css";
import { choosable } from "../columns/columns";
import { FileOptions } from "./FileOptions";
import { withReading, type Question, type SourceChoice } from "./sourceChoice";
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
  const words = seriesWords.loading;
  return (
    <div className={styles.loading}>
      <progress className={styles.bar} value={fraction ?? undefined} max={1} aria-label={words.reading(name)} />
      <span className={styles.name}>{fraction === null ? words.reading(name) : words.readingFar(name, fraction)}</span>
      <Button onClick={onCancel}>{words.cancel}</Button>
    </div>
  );
}

interface AskingProps {
  readonly question: Question;
  readonly onAnswer: (change: ReadingChange) => void;
  readonly onCancel: () => void;
}

function Asking({ question, onAnswer, onCancel }: AskingProps) {
  const words = seriesWords.question;
  return (
    <section className={styles.asking} aria-label={words.title(question.name)}>
      <p role="status">
        <Rich text={words.twoWays(question.name, question.example)} marks={{ example: (inside) => <strong>{inside}</strong> }} />
      </p>
      <div className={styles.answers}>
        {question.choice.others.map((way) => {
          const label = wayInWords(question.choice, way);
          return (
            <Button key={label} onClick={() => onAnswer(way.set)}>
              {label}
            </Button>
          );
        })}
        <Button look="quiet" onClick={onCancel}>
          {seriesWords.loading.doNotRead}
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
  const words = seriesWords.loading;
  return (
    <section className={styles.asking} aria-label={words.anotherWay(given.file.name)}>
      <p>{words.perhaps(given.file.name)}</p>
      <FileOptions
        reading={given.reading}
        table={{ ...table, chosen: given.reading.columns ?? choosable(table) }}
        onChange={(change) => onChoose(withReading(source, file, change))}
      />
      <div className={styles.answers}>
        <Button look="quiet" onClick={onCancel}>
          {words.doNotRead}
        </Button>
      </div>
    </section>
  );
}

/** "load.csv", "load.csv and wind.csv", "the series" */
function nameOf(source: Source): string {
  return source.from === "files" ? seriesWords.loading.names(source.files.map(({ file }) => file.name)) : seriesWords.loading.theSeries;
}
