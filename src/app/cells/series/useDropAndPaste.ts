import { useEffect, useRef, useState, type RefObject } from "react";
import { pastedFile } from "./paste";

/**
 * Takes files that are dropped or pasted, and text that is pasted, anywhere in the cell around `inside`.
 * What is pasted into a text box stays there. Returns whether files are being held over the cell.
 */
export function useDropAndPaste(inside: RefObject<HTMLElement | null>, onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });

  useEffect(() => {
    // The focus of a cell lies on the article around this view, so that is where a paste arrives.
    const cell = inside.current?.closest<HTMLElement>("article");
    if (!cell) return;
    const stop = new AbortController();
    const listen = <Name extends keyof HTMLElementEventMap>(name: Name, act: (event: HTMLElementEventMap[Name]) => void) =>
      cell.addEventListener(name, act, { signal: stop.signal });

    const onDrag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setIsOver(true);
    };
    listen("dragenter", onDrag);
    listen("dragover", onDrag);
    listen("dragleave", (event) => {
      if (!(event.relatedTarget instanceof Node) || !cell.contains(event.relatedTarget)) setIsOver(false);
    });
    listen("drop", (event) => {
      setIsOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(files);
    });
    listen("paste", (event) => {
      if (isTextBox(event.target) || event.clipboardData === null) return;
      const files = [...event.clipboardData.files];
      const text = event.clipboardData.getData("text/plain");
      if (files.length === 0 && text.trim() === "") return;
      event.preventDefault();
      latest.current(files.length > 0 ? files : [pastedFile(text)]);
    });
    return () => stop.abort();
  }, [inside]);

  return isOver;
}

const isTextBox = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("textarea, input:not([type=range], [type=checkbox], [type=radio], [type=file])");
