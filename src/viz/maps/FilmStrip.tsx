import { memo, useMemo, useRef, type CSSProperties } from "react";
import type { Branch } from "../../model/attention/branch";
import { branchesWords } from "../../words/en/branches";
import { drawnDomain, type Scale } from "../base/scale";
import { useWidth } from "../base/useWidth";
import styles from "./FilmStrip.module.css";
import { MapCanvas } from "./MapCanvas";
import { snapped } from "./mapSize";
import { stackedMaps, stackHeight } from "./stackedMaps";

/** One moment of a film. */
export interface FilmFrame {
  /** Of training. */
  readonly step: number;
  /** Its accessible name: "after step 84". */
  readonly name: string;
  /** What stands below it. */
  readonly label: string;
  /** `(H, S, S)`; null while it is made. */
  readonly maps: Float32Array | null;
}

export interface FilmStripProps {
  readonly label: string;
  readonly branch: Branch;
  readonly heads: number;
  /** S of the maps. */
  readonly side: number;
  readonly frames: readonly FilmFrame[];
  /** For all of them alike. */
  readonly scale: Scale;
  /** The moment that is looked at, counted from 0. */
  readonly shown: number;
  readonly onShow: (moment: number) => void;
}

/** In CSS pixels: the side of a small map, at most; what lies between two moments, between two heads, and beside them. */
const SIDE = 64;
const GAP = 6;
const BELOW = 4;
const LABELS = 52;

/** Small maps of each head over the course of training: as many moments as there is room for, a click goes to each. */
export function FilmStrip({ label, branch, heads, side, frames, scale, shown, onShow }: FilmStripProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const density = window.devicePixelRatio;
  const pixels = Math.round(snapped(SIDE, side, density) * density);
  const gap = Math.round(BELOW * density);
  const size = pixels / density;
  const room = Math.max(2, Math.floor((width - LABELS) / (size + GAP)));
  const taken = useMemo(() => momentsTaken(frames.map(({ step }) => step), room), [frames, room]);
  const current = nearest(taken, shown);
  return (
    <div ref={frame} className={styles.strip} role="group" aria-label={label}>
      {width > 0 && (
        <>
          <div className={styles.heads} style={{ width: LABELS - GAP, gap: gap / density }}>
            {Array.from({ length: heads }, (_, head) => (
              <span key={head} style={{ height: size }}>
                {branchesWords.head(head)}
              </span>
            ))}
          </div>
          {taken.map((moment) => (
            <Frame key={moment} {...{ branch, heads, side, pixels, gap, density, scale, moment, onShow }} {...frames[moment]!} current={moment === current} />
          ))}
        </>
      )}
    </div>
  );
}

interface FrameProps extends FilmFrame, Pick<FilmStripProps, "branch" | "heads" | "side" | "scale" | "onShow"> {
  /** Of the screen: the side of a map, and what lies between two. */
  readonly pixels: number;
  readonly gap: number;
  readonly density: number;
  readonly moment: number;
  readonly current: boolean;
}

const Frame = memo(function Frame({ branch, heads, side, pixels, gap, density, scale, moment, onShow, name, label, maps, current }: FrameProps) {
  const rows = stackHeight({ heads, pixels, gap });
  const values = useMemo(() => maps && stackedMaps(maps, { heads, side, pixels, gap }, scale), [maps, heads, side, pixels, gap, scale]);
  const domain = useMemo(() => drawnDomain(scale), [scale]);
  const [width, height] = [pixels / density, rows / density];
  return (
    <button type="button" className={styles.frame} aria-label={name} aria-current={current ? "true" : undefined} data-frame={moment} onClick={() => onShow(moment)}>
      <span className={styles.maps} style={{ width, height, "--map": `${width}px`, "--between": `${gap / density}px` } as CSSProperties}>
        {values !== null && <MapCanvas values={values} offset={0} rows={rows} columns={pixels} palette={branch} domain={domain} times={scale.times} width={width} height={height} />}
      </span>
      <span className={styles.label}>{label}</span>
    </button>
  );
});

/**
 * Places of at most so many of these steps, which increase, with the first and the last. Evenly by the root of the step: heads turn
 * early, but not in the very first steps, of which a film has the most.
 */
export function momentsTaken(steps: readonly number[], most: number): number[] {
  if (steps.length <= most) return steps.map((_, place) => place);
  const last = steps.at(-1)!;
  const wanted = Array.from({ length: most }, (_, i) => last * (i / (most - 1)) ** 2);
  const places = wanted.map((step) => steps.reduce((best, each, i) => (Math.abs(each - step) < Math.abs(steps[best]! - step) ? i : best), 0));
  return [...new Set(places)];
}

const nearest = (places: readonly number[], to: number): number | undefined =>
  places.reduce<number | undefined>((best, place) => (best === undefined || Math.abs(place - to) < Math.abs(best - to) ? place : best), undefined);
