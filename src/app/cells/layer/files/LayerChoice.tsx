import { layerWords } from "../../../../words/en/layer";
import { Button } from "../../../controls/Button";
import { useSentence } from "../../../controls/useSentence";
import styles from "./LayerChoice.module.css";
import type { FileLayer } from "./fileLayers";
import type { FileChoice } from "./useWeightFile";

interface LayerChoiceProps {
  readonly choice: FileChoice;
  readonly onPick: (offer: FileLayer) => void;
  readonly onCancel: () => void;
}

/** That a file is being read, or which of its layers shall be taken. */
export function LayerChoice({ choice, onPick, onCancel }: LayerChoiceProps) {
  if (choice.phase === "idle") return null;
  const words = layerWords.files;
  if (choice.phase === "reading") {
    return (
      <p className={styles.reading} role="status">
        {words.reading(choice.name)} <Button onClick={onCancel}>{words.cancel}</Button>
      </p>
    );
  }
  const { file, offers } = choice;
  return (
    <section className={styles.asking} aria-label={words.layersIn(file.name)}>
      <p role="status">{words.which(file.name, offers.length)}</p>
      <ul className={styles.layers}>
        {offers.map((offer) => (
          <li key={offer.candidate.path}>
            <Button disabled={offer.refusal !== null} onClick={() => onPick(offer)}>
              <span className={styles.path}>{offer.candidate.path || words.fileItself}</span>
            </Button>
            <About offer={offer} />
          </li>
        ))}
      </ul>
      <Button look="quiet" className={styles.cancel} onClick={onCancel}>
        {words.keep}
      </Button>
    </section>
  );
}

/** What a layer is like, or why it cannot be taken. */
function About({ offer: { refusal, candidate } }: { readonly offer: FileLayer }) {
  const why = useSentence(refusal);
  return <span className={styles.about}>{refusal === null ? layerWords.files.sizes(candidate.shape) : why}</span>;
}
