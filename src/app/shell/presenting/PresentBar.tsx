import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import CircleDot from "lucide-react/icons/circle-dot";
import Eraser from "lucide-react/icons/eraser";
import MonitorOff from "lucide-react/icons/monitor-off";
import PenLine from "lucide-react/icons/pen-line";
import StickyNote from "lucide-react/icons/sticky-note";
import X from "lucide-react/icons/x";
import { presentWords } from "../../../words/en/present";
import { Button } from "../../controls/Button";
import type { Cell } from "../../notebook/document/document";
import { useHeadlight } from "../headlight";
import type { Tool } from "./Ink";
import { MapTools } from "./MapTools";
import styles from "./PresentBar.module.css";
import { stopPresenting } from "./turning";
import type { MapTurns } from "./useMapTurns";

interface PresentBarProps {
  readonly slides: number;
  /** Counted from 0. */
  readonly at: number;
  readonly tool: Tool | null;
  readonly setTool: (tool: Tool | null) => void;
  readonly isBlank: boolean;
  readonly onBlank: () => void;
  readonly onTurn: (by: 1 | -1) => void;
  /** The way on shows what is right first. */
  readonly stops: boolean;
  readonly hasNotes: boolean;
  readonly onNotes: () => void;
  /** The maps on the slide, if there are any. */
  readonly maps: Cell | undefined;
  readonly mapTurns: MapTurns;
  /** Whether the pen drew something on the slide. */
  readonly canWipe: boolean;
  readonly onWipe: () => void;
}

/** Below the slide: what maps are turned by, what one points with, and the way on. */
export function PresentBar({ slides, at, tool, setTool, isBlank, onBlank, onTurn, stops, hasNotes, onNotes, maps, mapTurns, canWipe, onWipe }: PresentBarProps) {
  const { shell } = useHeadlight();
  const pick = (which: Tool) => setTool(tool === which ? null : which);
  return (
    <nav className={styles.bar} aria-label={presentWords.bar}>
      {maps !== undefined && <MapTools {...{ maps, mapTurns }} />}
      <span className={styles.space} />
      <Button look="quiet" aria-label={presentWords.laser} title={presentWords.laser} aria-pressed={tool === "laser"} icon={<CircleDot size={18} aria-hidden />} onClick={() => pick("laser")} />
      <Button look="quiet" aria-label={presentWords.pen} title={presentWords.pen} aria-pressed={tool === "pen"} icon={<PenLine size={18} aria-hidden />} onClick={() => pick("pen")} />
      <Button look="quiet" aria-label={presentWords.wipe} title={presentWords.wipe} disabled={!canWipe} icon={<Eraser size={18} aria-hidden />} onClick={onWipe} />
      <Button look="quiet" aria-label={presentWords.blank} title={presentWords.blank} aria-pressed={isBlank} icon={<MonitorOff size={18} aria-hidden />} onClick={onBlank} />
      <Button look="quiet" aria-label={presentWords.notes} title={presentWords.notes} aria-pressed={hasNotes} icon={<StickyNote size={18} aria-hidden />} onClick={onNotes} />
      <span className={styles.way}>
        <Button look="quiet" aria-label={presentWords.previous} disabled={at === 0} icon={<ChevronLeft size={18} aria-hidden />} onClick={() => onTurn(-1)} />
        <span>{presentWords.at(at + 1, slides)}</span>
        <Button look="quiet" aria-label={stops ? presentWords.reveal : presentWords.next} title={stops ? presentWords.reveal : undefined} disabled={at === slides - 1 && !stops} icon={<ChevronRight size={18} aria-hidden />} onClick={() => onTurn(1)} />
        <Button look="quiet" aria-label={presentWords.end} title={presentWords.end} icon={<X size={18} aria-hidden />} onClick={() => stopPresenting(shell)} />
      </span>
    </nav>
  );
}
