import { piecesWords } from "../../../words/en/pieces";
import { Button } from "../Button";
import styles from "./PieceBar.module.css";
import type { usePieces } from "./usePieces";

/** Which piece of a text stands in its box, and the way to those beside it; nothing where all of it does. */
export function PieceBar({ place, before, after }: Pick<ReturnType<typeof usePieces>, "place" | "before" | "after">) {
  if (place === null) return null;
  return (
    <div className={styles.bar}>
      <p role="status">{piecesWords.at(place.from + 1, place.to, place.of)}</p>
      <Button disabled={place.from === 0} onClick={before}>
        {piecesWords.before}
      </Button>
      <Button disabled={place.to === place.of} onClick={after}>
        {piecesWords.after}
      </Button>
    </div>
  );
}
