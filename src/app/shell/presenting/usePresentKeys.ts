import { useEffect } from "react";
import { useLatest } from "../../../viz/base/useLatest";
import { isTyping } from "../../base/isTyping";
import type { Shell } from "../shellStore";
import type { Tool } from "./Ink";
import { wholeScreen } from "./wholeScreen";
import { stopPresenting } from "./turning";

const TURNS: Readonly<Record<string, number>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1, Home: -Infinity, End: Infinity };
const MAPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };
const TOOLS: Readonly<Record<string, Tool>> = { l: "laser", p: "pen" };

/** Whether a control takes the arrows up and down for itself. */
const isTurned = (target: EventTarget | null) => target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === "range");

interface Acts {
  readonly tool: Tool | null;
  readonly setTool: (tool: Tool | null) => void;
  /** Takes the pen's strokes away. */
  readonly wipe: () => void;
  readonly toggleBlank: () => void;
  readonly toggleNotes: () => void;
  /** So many slides on, or back. */
  readonly turn: (by: number) => void;
  /** Shows the maps that are next, or those before; undefined on a slide without maps. */
  readonly turnMaps: ((by: 1 | -1) => void) | undefined;
  /** Whether a window with notes is open: that it opens takes the whole screen away, and the presentation goes on. */
  readonly hasNotes: boolean;
}

/** Keys of a presentation: arrows and Page keys, Home and End turn, up and down show other maps; b blanks, n opens the notes, f takes the whole screen, l and p take a laser pointer or a pen, e takes its strokes away; Escape ends. */
export function usePresentKeys(shell: Shell, acts: Acts): void {
  const latest = useLatest(acts);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // What an enlarged map, a map or a field takes for itself belongs to it.
      if (event.defaultPrevented || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const { tool, setTool, wipe, toggleBlank, toggleNotes, turn, turnMaps } = latest.current;
      const maps = isTurned(event.target) ? undefined : MAPS[event.key];
      const by = TURNS[event.key];
      const picked = TOOLS[event.key.toLowerCase()];
      if (event.key === "Escape" && tool === null) stopPresenting(shell);
      else if (event.key === "Escape") setTool(null);
      else if (by !== undefined) turn(by);
      else if (maps !== undefined && turnMaps !== undefined) turnMaps(maps);
      else if (picked !== undefined) setTool(tool === picked ? null : picked);
      else if (event.key === "b" || event.key === ".") toggleBlank();
      else if (event.key === "e") wipe();
      else if (event.key === "n") toggleNotes();
      else if (event.key === "f") wholeScreen();
      else return;
      event.preventDefault();
    };
    // The browser leaves full screen on Escape without telling the page of the key.
    const onFullscreen = () => document.fullscreenElement === null && !latest.current.hasNotes && stopPresenting(shell);
    addEventListener("keydown", onKeyDown);
    document.addEventListener("fullscreenchange", onFullscreen);
    return () => {
      removeEventListener("keydown", onKeyDown);
      document.removeEventListener("fullscreenchange", onFullscreen);
    };
  }, [shell, latest]);
}
