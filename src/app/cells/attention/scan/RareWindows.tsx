import { useMemo } from "react";
import type { ScanPlan } from "../../../../model/scan/plan";
import type { BranchScan } from "../../../../model/scan/scan";
import { MapCanvas } from "../../../../viz/maps/MapCanvas";
import { scanWords } from "../../../../words/en/scan";
import { jointDomain } from "../maps/colours/colouring";
import styles from "./ScanPanel.module.css";

interface RareWindowsProps {
  readonly scan: BranchScan;
  readonly head: number;
  readonly plan: ScanPlan;
  /** Where a window ends, in words. */
  readonly place: (window: number) => string;
  readonly onGo: (window: number) => void;
}

const SIZE = 112;

/** The windows in which a head is furthest from its own mean, as small maps on one scale; a click goes there. */
export function RareWindows({ scan: { branch, rare }, head, plan, place, onGo }: RareWindowsProps) {
  const words = scanWords.rare;
  const found = rare?.[head];
  const domain = useMemo(() => (found === undefined || found.length === 0 ? null : jointDomain(1, ...found.map(({ map }) => map))), [found]);
  return (
    <section className={styles.figure} aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className={styles.note}>{found === undefined ? words.live : found.length === 0 ? words.none : words.note}</p>
      {domain !== null && (
        <div className={styles.rare}>
          {found!.map(({ window, distance, map, side }) => (
            <button key={window} type="button" data-rare={plan.positions[window]} className={styles.window} aria-label={words.go(place(window), distance)} onClick={() => onGo(window)}>
              <span style={{ width: SIZE, height: SIZE, display: "block" }}>
                <MapCanvas values={map} offset={0} rows={side} columns={side} domain={domain} palette={branch} width={SIZE} height={SIZE} />
              </span>
              <span>{place(window)}</span>
              <span className={styles.share}>{words.share(distance)}</span>
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
