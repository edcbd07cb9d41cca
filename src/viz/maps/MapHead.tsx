import { memo } from "react";
import type { MapBranch } from "../../model/attention/branch";
import { branchesWords } from "../../words/en/branches";
import { mapsWords } from "../../words/en/maps";
import styles from "./MapGrid.module.css";

interface MapHeadProps {
  readonly branch: MapBranch;
  readonly head: number;
  readonly isLarge: boolean;
  readonly onEnlarge: (branch: MapBranch, head: number) => void;
  readonly onClose: () => void;
}

const LARGER = "M6 1h3v3M9 1 6 4M4 9H1V6M1 9l3-3";
const CROSS = "M1 1l8 8M9 1 1 9";

/** The name of a map, with which it is enlarged and shown small again. */
export const MapHead = memo(function MapHead({ branch, head, isLarge, onEnlarge, onClose }: MapHeadProps) {
  return (
    <button
      type="button"
      className={styles.head}
      aria-label={isLarge ? mapsWords.enlarged.close : mapsWords.enlarge[branch](head)}
      onClick={() => (isLarge ? onClose() : onEnlarge(branch, head))}
    >
      {branchesWords.head(head)}
      <svg width={10} height={10} viewBox="0 0 10 10" aria-hidden="true">
        <path d={isLarge ? CROSS : LARGER} />
      </svg>
    </button>
  );
});
