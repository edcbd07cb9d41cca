import { Button } from "../../../controls/Button";
import styles from "./LayerChoice.module.css";
import type { Offer } from "./offers";
import type { FileChoice } from "./useWeightFile";

interface LayerChoiceProps {
  readonly choice: FileChoice;
  readonly onPick: (offer: Offer) => void;
  readonly onCancel: () => void;
}

/** That a file is being read, or which of its layers shall be taken. */
export function LayerChoice({ choice, onPick, onCancel }: LayerChoiceProps) {
  if (choice.phase === "idle") return null;
  if (choice.phase === "reading") {
    return (
      <p className={styles.reading} role="status">
        Reading {choice.name} <Button onClick={onCancel}>Cancel</Button>
      </p>
    );
  }
  const { file, offers } = choice;
  return (
    <section className={styles.asking} aria-label={`Layers in ${file.name}`}>
      <p role="status">
        {file.name} holds {offers.length} layers. Which one?
      </p>
      <ul className={styles.layers}>
        {offers.map((offer) => (
          <li key={offer.candidate.path}>
            <Button disabled={offer.refusal !== null} onClick={() => onPick(offer)}>
              <span className={styles.path}>{offer.candidate.path || "the file itself"}</span>
            </Button>
            <span className={styles.about}>{offer.refusal ?? sizes(offer)}</span>
          </li>
        ))}
      </ul>
      <Button look="quiet" className={styles.cancel} onClick={onCancel}>
        Keep the weights as they are
      </Button>
    </section>
  );
}

/** "4 units, 2 heads, for 3 short and 2 long columns" */
function sizes({ candidate: { shape } }: Offer): string {
  const { units, heads, shortWidth, longWidth } = shape;
  return `${units} units, ${heads} heads, for ${shortWidth} short and ${longWidth} long columns`;
}
