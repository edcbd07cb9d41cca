import { useRef, useState, type ReactNode } from "react";
import { useStore } from "zustand";
import { useHeight } from "../../../viz/base/useHeight";
import { useWidth } from "../../../viz/base/useWidth";
import { benchWords } from "../../../words/en/bench";
import { useSteady } from "../../base/useSteady";
import { KINDS, nameOf } from "../../cells/registry";
import type { Cell } from "../../notebook/document/document";
import { setRail } from "../../notebook/document/moreLooks";
import { isFirstReader } from "../../notebook/document/sources";
import type { CellParts } from "../frame/useCellParts";
import { useHeadlight } from "../headlight";
import styles from "./Bench.module.css";
import { Rail } from "./Rail";
import { RailToggle } from "./RailToggle";
import { BenchSource } from "./BenchSource";

export interface WholeBenchProps {
  /** Of the cell that stands on the bench. */
  readonly parts: CellParts;
  readonly sources: readonly Cell[];
  /** The cell's title and what is done with it. */
  readonly header: ReactNode;
  /** Nothing is set, as where the notebook is read or presented. */
  readonly reading: boolean;
  readonly children: ReactNode;
}

/** From this width on, CSS pixels, the rail stands beside the figure; below, it is a sheet at the foot of the window. */
const BESIDE = 800;

/** A figure with what it draws from: the strip of the series over it, which stays in sight, and beside it all that changes it. */
export function Bench({ parts, sources, header, reading, children }: WholeBenchProps) {
  const { cell } = parts;
  const { store } = useHeadlight();
  const asked = useStore(store, ({ looks }) => looks.get(cell.id)?.rail);
  const first = useStore(store, ({ notebook }) => isFirstReader(cell, notebook, KINDS));
  const lookAt = useStore(store, (state) => state.lookAt);
  const [sheet, setSheet] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const strip = useRef<HTMLDivElement>(null);
  const wide = useWidth(frame) >= BESIDE;
  const height = useHeight(strip);
  const open = wide ? (asked ?? first) : sheet;
  const toggle = useSteady(() => (wide ? lookAt(setRail(cell.id, !open)) : setSheet(!open)));
  // Over the rail it takes no height from the figure.
  const headsRail = wide && open && !reading;
  const place = reading ? "none" : wide ? "beside" : "below";
  const rail = !reading && (
    <aside className={styles[place]} aria-label={benchWords.railOf(nameOf(cell))} data-controls>
      <div className={styles.top}>
        {headsRail && header}
        <RailToggle {...{ open, toggle }} sheet={!wide} />
      </div>
      {open && <Rail {...{ parts, sources }} />}
    </aside>
  );
  return (
    <div ref={frame} className={styles.bench} data-rail={place} data-open={open} style={{ "--strip-height": `${height}px` } as object}>
      {wide && rail}
      <div className={styles.main}>
        {!headsRail && header}
        <div ref={strip} className={styles.strip} data-strip>
          {sources.map((source) => (
            <BenchSource key={source.id} cell={source} part="Strip" />
          ))}
        </div>
        {children}
      </div>
      {!wide && rail}
    </div>
  );
}
