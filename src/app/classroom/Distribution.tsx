import { classroomWords } from "../../words/en/classroom";
import { distributionOf } from "../assignments/class/answerBars";
import type { QuestionAnswers } from "../assignments/class/merge";
import styles from "./ClassPage.module.css";

/** How a class answered one question: a bar for all who answered alike, whose full part was right. */
export function Distribution({ asked }: { readonly asked: QuestionAnswers }) {
  const words = classroomWords;
  const bars = distributionOf(asked.answers);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const answered = bars.reduce((sum, { count }) => sum + count, 0);
  const right = bars.reduce((sum, bar) => sum + bar.right, 0);
  return (
    <section className={styles.question} aria-label={asked.title} data-item={asked.item}>
      <h3>{asked.title}</h3>
      <p className={styles.soft}>{words.answered(answered, asked.answers.length, right)}</p>
      <ul className={styles.bars}>
        {bars.map(({ label, count, right: of }, i) => (
          <li key={i}>
            <span>{label}</span>
            <span className={styles.bar} aria-hidden="true">
              <span className={styles.right} style={{ inlineSize: `${(100 * of) / most}%` }} />
              <span className={styles.wrong} style={{ inlineSize: `${(100 * (count - of)) / most}%` }} />
            </span>
            <span className={styles.soft}>{words.bar(count, of)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
