import { Suspense } from "react";
import type { ReadingChange } from "../../../../../model/series/reading/choice";
import { takingSeries } from "../../../../../model/series/reading/shape/shapeChoices";
import { questionInWords } from "../../../../../words/choices";
import { seriesWords } from "../../../../../words/en/series";
import { Button } from "../../../../controls/Button";
import { preloadable } from "../../../../controls/preloadable";
import { Rich } from "../../../../controls/Rich";
import type { Question } from "../sourceChoice";
import styles from "../ChoiceStatus.module.css";
import { LabelField } from "./LabelField";
import type { RowsFormProps } from "./RowsForm";
import { Ways } from "./Ways";

/** Loaded when a file has more rows than fit. */
const { View: RowsForm } = preloadable<RowsFormProps>(() => import("./RowsForm").then((part) => ({ default: part.RowsForm })));

interface AskingProps {
  readonly question: Question;
  readonly onAnswer: (change: ReadingChange) => void;
  readonly onCancel: (() => void) | null;
}

/** What a file leaves open and has to be answered before it is read. */
export function Asking({ question: { choice, name, panel }, onAnswer, onCancel }: AskingProps) {
  const words = seriesWords.question;
  return (
    <section className={styles.asking} aria-label={words.title(name)}>
      <p role="status">
        <Rich text={questionInWords(choice, name)} marks={{ example: (inside) => <strong>{inside}</strong> }} />
      </p>
      <div className={styles.answers}>
        <Ways choice={choice} onChange={onAnswer} />
        {choice.kind === "id" && panel !== undefined && panel.labels.length > choice.others.length && (
          <LabelField label={words.anotherSeries} labels={panel.labels} value={null} onChange={(label) => onAnswer(takingSeries({ take: "some", labels: [label] }))} />
        )}
        {choice.kind === "rows" && (
          <Suspense fallback={null}>
            <RowsForm range={choice.others[0]!.means} onChange={onAnswer} />
          </Suspense>
        )}
        {onCancel !== null && (
          <Button look="quiet" onClick={onCancel}>
            {seriesWords.loading.doNotRead}
          </Button>
        )}
      </div>
    </section>
  );
}
