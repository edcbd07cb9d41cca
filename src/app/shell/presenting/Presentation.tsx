import { useCallback, useEffect, useRef, useState, type ComponentType } from "react";
import { useStore } from "zustand";
import { presentWords } from "../../../words/en/present";
import { changeLook } from "../../notebook/document/looks";
import { cellOf } from "../../notebook/document/document";
import { notesOf } from "../../notebook/document/notes";
import type { CellFrameProps } from "../frame/CellFrame";
import { TurnContext } from "../../cells/attention/maps/inTurn";
import { useHeadlight } from "../headlight";
import { useShell } from "../shellStore";
import { Ink, type Tool } from "./Ink";
import { PresentBar } from "./PresentBar";
import styles from "./Presentation.module.css";
import { slideCells, slidesOf, stopOn } from "./slides";
import { turnSlide } from "./turning";
import { SpeakerNotes } from "./SpeakerNotes";
import { useFit } from "./useFit";
import { useInk } from "./useInk";
import { useMapTurns } from "./useMapTurns";
import { usePresentKeys } from "./usePresentKeys";

export interface PresentationProps {
  /** Draws a cell. Handed in, since what is around a cell can begin a presentation. */
  readonly Frame: ComponentType<CellFrameProps>;
}

/** One slide at a time, as large as the screen, with what is turned while one speaks. */
export function Presentation({ Frame }: PresentationProps) {
  const { store, shell } = useHeadlight();
  const notebook = useStore(store, (state) => state.notebook);
  const looks = useStore(store, (state) => state.looks);
  const slides = slidesOf(notebook);
  const at = Math.min(useShell((state) => state.slide), slides.length - 1);
  const slide = slides[at];
  const frame = useRef<HTMLDivElement>(null);
  const [tool, setTool] = useState<Tool | null>(null);
  const [isBlank, setBlank] = useState(false);
  const [hasNotes, setNotes] = useState(false);
  const toggleNotes = () => setNotes((before) => !before);
  const shutNotes = useCallback(() => setNotes(false), []);
  useEffect(() => setBlank(false), [at]);
  const stop = stopOn(slide, notebook, looks);
  const turn = (by: number) => {
    if (by === 1 && stop !== null) store.getState().lookAt(changeLook(stop, { shown: true }));
    else turnSlide(shell, by, slides.length);
  };
  const cells = slide?.cells.flatMap((id) => cellOf(notebook, id) ?? []) ?? [];
  const maps = cells.find(({ kind }) => kind === "attention");
  const mapTurns = useMapTurns(maps, at);
  useFit(frame, at, mapTurns.place);
  const ink = useInk(`${cells.map(({ id }) => id).join()} ${mapTurns.place}`);
  usePresentKeys(shell, { turnMaps: maps && mapTurns.turnBy, wipe: ink.wipe, tool, setTool, toggleBlank: () => setBlank((before) => !before), toggleNotes, hasNotes, turn });
  if (slide === undefined) return null;
  return (
    <div className={styles.screen} data-presentation>
      <div ref={frame} className={styles.slide} data-cells={cells.length}>
        <div className={styles.content}>
          {slide.title && <h1 className={styles.title}>{notebook.title || presentWords.nothing}</h1>}
          <TurnContext value={mapTurns.place}>
            {cells.map((cell) => (
              <Frame key={cell.id} cell={cell} eager />
            ))}
          </TurnContext>
        </div>
      </div>
      <Ink tool={tool} strokes={ink.strokes} onStrokes={ink.draw} />
      {isBlank && <div className={styles.blank} data-blank />}
      {hasNotes && <SpeakerNotes notes={notesOf(notebook, slideCells(notebook, slide))} {...{ at, slides: slides.length }} onClose={shutNotes} />}
      <PresentBar {...{ slides: slides.length, at, tool, setTool, isBlank, hasNotes }} onTurn={turn} stops={stop !== null} onNotes={toggleNotes} onBlank={() => setBlank((before) => !before)} {...{ maps, mapTurns }} canWipe={ink.strokes.length > 0} onWipe={ink.wipe} />
    </div>
  );
}
