import type { Branch } from "../../model/attention/branch";
import { GRIP } from "./useWindowDrag";
import styles from "./WindowHolds.module.css";

/** A stretch of pixels. */
export interface PixelRange {
  readonly left: number;
  readonly width: number;
}

export interface WindowHoldsProps {
  /** Where each window is drawn; null for one that is not on this series. */
  readonly windows: Readonly<Record<Branch, PixelRange | null>>;
  /** Of the plot, CSS pixels. */
  readonly width: number;
  /** Where in the plot these holds begin. */
  readonly from: number;
}

/** What the windows are held by: the long one at the top, the short one at the bottom, each wide enough for a finger however short it is. */
export function WindowHolds({ windows, width, from }: WindowHoldsProps) {
  const alone = windows.short === null || windows.long === null;
  return (["long", "short"] as const).map((branch) => {
    const window = windows[branch];
    if (window === null) return null;
    const hold = holdOf(window, width);
    return (
      <div key={branch} className={`${styles.hold} ${styles[branch]}`} data-window={branch} data-alone={alone} style={{ ...hold, left: hold.left - from }}>
        <span className={styles.tab} />
      </div>
    );
  });
}

/** At least as wide as a grip, within the plot. */
export function holdOf({ left, width }: PixelRange, within: number): PixelRange {
  const wide = Math.min(Math.max(GRIP, width), Math.max(GRIP, within));
  const from = left + width / 2 - wide / 2;
  return { left: Math.min(Math.max(0, from), Math.max(0, within - wide)), width: wide };
}

/** The least stretch that holds both. */
export function around(a: PixelRange, b: PixelRange): PixelRange {
  const left = Math.min(a.left, b.left);
  return { left, width: Math.max(a.left + a.width, b.left + b.width) - left };
}
