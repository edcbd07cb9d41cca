import { mapsWords } from "../../words/en/maps";
import { isResampled } from "./mapSize";

export interface ResampledNoteProps {
  /** Side of the map, in CSS pixels. */
  readonly size: number;
  /** On each side. */
  readonly cells: number;
  readonly className?: string | undefined;
}

/** Says of a map that its cells do not fall on whole pixels of the screen; nothing where they do. */
export function ResampledNote({ size, cells, className }: ResampledNoteProps) {
  if (!isResampled(size, cells, window.devicePixelRatio)) return null;
  return (
    <p className={className} data-resampled>
      {mapsWords.resampled(cells)}
    </p>
  );
}
