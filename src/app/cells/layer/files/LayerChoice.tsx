import { layerWords } from "../../../../words/en/layer";
import { Button } from "../../../controls/Button";
import { useSentence } from "../../../controls/useSentence";
import styles from "./LayerChoice.module.css";
import type { FileLayer } from "./fileLayers";
import type { FileChoice } from "./useWeightFile";

interface LayerChoiceProps {
  readonly choice: FileChoice;
  readonly onPick: (layer: FileLayer) => void;
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
  const { file, layers } = choice;
  return (
    <section className={styles.asking} aria-label={words.layersIn(file.name)}>
      <p role="status">{words.which(file.name, layers.length)}</p>
      <ul className={styles.layers}>
        {layers.map((layer) => (
          <li key={layer.candidate.path}>
            <Button disabled={layer.refusal !== null} onClick={() => onPick(layer)}>
              <span className={styles.path}>{layer.candidate.path || words.fileItself}</span>
            </Button>
            <About layer={layer} />
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
function About({ layer: { refusal, candidate } }: { readonly layer: FileLayer }) {
  const why = useSentence(refusal);
  return <span className={styles.about}>{refusal === null ? layerWords.files.sizes(candidate.shape) : why}</span>;
}
