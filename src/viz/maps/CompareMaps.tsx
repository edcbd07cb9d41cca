import { useMemo, useRef } from "react";
import type { Branch } from "../../model/attention/branch";
import { branchesWords } from "../../words/en/branches";
import { mapsWords } from "../../words/en/maps";
import type { OnSelect } from "../pointing/brush";
import { ComparedMap } from "./ComparedMap";
import styles from "./CompareMaps.module.css";
import { keyLayout } from "./columnLayout";
import { Legend } from "../base/Legend";
import type { Light } from "../pointing/light";
import type { MapAxis } from "../base/mapAxis";
import { mapSize } from "./mapSize";
import { ResampledNote } from "./ResampledNote";
import type { Palette } from "../base/palette";
import type { Scale } from "../base/scale";
import { StepTicks } from "../base/StepTicks";
import { useWidth } from "../base/useWidth";

export interface CompareRow {
  readonly title: string;
  /** `(H, T, T)`; null while they are made. */
  readonly values: Float32Array | null;
  /** Which of the maps stands at each place; in their order unless given. */
  readonly maps?: readonly number[];
  /** What is taken from the maps while they are drawn, so that no difference as large as them is held: other maps, and which of them at each place. */
  readonly less?: { readonly values: Float32Array; readonly maps?: readonly number[] } | undefined;
  readonly palette: Palette;
  readonly scale: Scale;
  readonly measure: string;
  /** Which step stands at each place; null where they stand in order. */
  readonly order: Uint32Array | null;
}

/** Where the pointer is: the row, counted from the top, and the head. */
export interface ComparedPlace {
  readonly row: number;
  readonly head: number;
}

export interface CompareMapsProps {
  readonly branch: Branch;
  readonly heads: number;
  readonly steps: number;
  /** Of queries and keys. */
  readonly axis: MapAxis;
  readonly rows: readonly CompareRow[];
  /** What stands over each map; its head unless given. */
  readonly captions?: readonly string[];
  /** Side of a map at most, CSS pixels; as usual unless given. */
  readonly largest?: number;
  readonly light: Light | null;
  /** The map that is pointed at; null when it is none of these. */
  readonly pointed: ComparedPlace | null;
  readonly selected: readonly number[];
  readonly onLight: (light: Light | null, place: ComparedPlace) => void;
  readonly onSelect: OnSelect;
}

/** Pixels, in step with the style sheet. */
const LABELS = 152;
const GAP = 14;
const NARROW = 680;

/** Rows of maps to be compared, head under head; what is pointed at in one is lit in all. */
export function CompareMaps({ branch, heads, steps, axis, rows, captions, largest, light, pointed, selected, onLight, onSelect }: CompareMapsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const narrow = width < NARROW;
  const size = mapSize(width - (narrow ? 0 : LABELS) - 4, heads, GAP, steps, window.devicePixelRatio, largest);
  const layout = useMemo(() => keyLayout(branch, steps, axis), [branch, steps, axis]);
  return (
    <div ref={frame} className={styles.compare} data-narrow={narrow}>
      {width > 0 &&
        rows.map(({ title, values, maps, less, palette, scale, measure, order }, row) => (
          <section key={row} className={styles.row} aria-label={title}>
            <header className={styles.label}>
              <h3 className={styles.title}>{title}</h3>
              <Legend palette={palette} {...scale} title={measure} />
            </header>
            <div className={styles.maps} role="group" aria-label={mapsWords.allHeads(title)}>
              {Array.from({ length: heads }, (_, head) => (
                <figure key={head} className={styles.map} style={{ width: size }}>
                  <figcaption>{captions?.[head] ?? branchesWords.head(head)}</figcaption>
                  <ComparedMap
                    name={mapsWords.name(title, head, steps)}
                    {...{ branch, head, steps, values, order, layout, palette, scale, size, light, selected, onSelect }}
                    map={maps?.[head] ?? head}
                    less={less?.values}
                    lessMap={less?.maps?.[head] ?? head}
                    pointed={pointed?.row === row && pointed.head === head}
                    onLight={(next) => onLight(next, { row, head })}
                  />
                  {order === null ? (
                    <StepTicks axis={axis} steps={steps} width={size} />
                  ) : (
                    <p className={styles.unordered}>{mapsWords.shuffled}</p>
                  )}
                </figure>
              ))}
            </div>
          </section>
        ))}
      <ResampledNote className={styles.note} size={size} cells={steps} />
      <p className={styles.note}>{mapsWords.compared}</p>
    </div>
  );
}
