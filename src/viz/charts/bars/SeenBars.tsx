import type { Branch } from "../../../model/attention/branch";
import styles from "../lines/WindowPlot.module.css";

/** What a step of a window covers on the axis, and how much of the attention it gets. */
export interface SeenStep {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

interface SeenBarsProps {
  readonly branch: Branch;
  readonly seen: readonly SeenStep[];
  readonly x: (position: number) => number;
  readonly top: number;
  readonly height: number;
}

/** A bar for each step, as high as it is looked at beside the one that is looked at most. */
export function SeenBars({ branch, seen, x, top, height }: SeenBarsProps) {
  const most = Math.max(...seen.map(({ weight }) => weight), Number.MIN_VALUE);
  const room = height - 8;
  const [first, second] = seen;
  // A step reaches half way to the next one's rows on either side.
  const half = first === undefined || second === undefined ? 2 : Math.max(0.5, (x(second.from) - x(first.to)) / 2);
  return (
    <g style={{ fill: `var(--${branch})` }} data-seen={branch}>
      <line className={styles.grid} x1={seen.length > 0 ? x(seen[0]!.from) : 0} x2={seen.length > 0 ? x(seen.at(-1)!.to) : 0} y1={top + height - 0.5} y2={top + height - 0.5} />
      {seen.map(({ from, to, weight }) => {
        const tall = (room * weight) / most;
        return <rect key={from} x={x(from) - half + 0.25} width={Math.max(0.5, x(to) - x(from) + 2 * half - 0.5)} y={top + height - tall} height={tall} />;
      })}
    </g>
  );
}
