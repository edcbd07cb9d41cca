import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import X from "lucide-react/icons/x";
import { useEffect } from "react";
import { useStore } from "zustand";
import { barWords } from "../../../words/en/bar";
import { Button } from "../../controls/Button";
import { useHeadlight } from "../headlight";
import { stopPresenting, turnSlide } from "../presenting";
import { useShell } from "../shellStore";
import { isTyping } from "../commands/shortcut";
import styles from "./PresentBar.module.css";

const STEPS: Record<string, number> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** Moves from cell to cell while presenting: buttons, arrow keys, Page keys; Escape ends it. */
export function PresentBar() {
  const { store, shell } = useHeadlight();
  const cells = useStore(store, ({ notebook }) => notebook.cells.length);
  const slide = useShell((state) => state.slide);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape") stopPresenting(shell);
      const by = STEPS[event.key];
      // Arrow keys inside a map or a field belong to it.
      if (by === undefined || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      turnSlide(shell, by, cells);
    };
    // The browser leaves full screen on Escape without telling the page of the key.
    const onFullscreen = () => document.fullscreenElement === null && stopPresenting(shell);
    addEventListener("keydown", onKeyDown);
    document.addEventListener("fullscreenchange", onFullscreen);
    return () => {
      removeEventListener("keydown", onKeyDown);
      document.removeEventListener("fullscreenchange", onFullscreen);
    };
  }, [shell, cells]);

  const { slides } = barWords;
  return (
    <nav className={styles.bar} aria-label={slides.bar}>
      <Button look="quiet" aria-label={slides.previous} disabled={slide === 0} icon={<ChevronLeft size={18} aria-hidden />} onClick={() => turnSlide(shell, -1, cells)} />
      <span>{slides.at(slide + 1, cells)}</span>
      <Button look="quiet" aria-label={slides.next} disabled={slide === cells - 1} icon={<ChevronRight size={18} aria-hidden />} onClick={() => turnSlide(shell, 1, cells)} />
      <Button look="quiet" aria-label={slides.end} icon={<X size={18} aria-hidden />} onClick={() => stopPresenting(shell)} />
    </nav>
  );
}
