import { useEffect, useRef, useState, type RefObject } from "react";

/** Takes files that are dropped anywhere in the cell around `inside`. Returns whether files are being held over it. */
export function useFileDrop(inside: RefObject<HTMLElement | null>, onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });

  useEffect(() => {
    const cell = inside.current?.closest<HTMLElement>("article");
    if (!cell) return;
    const stop = new AbortController();
    const { signal } = stop;
    const onDrag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setIsOver(true);
    };
    cell.addEventListener("dragenter", onDrag, { signal });
    cell.addEventListener("dragover", onDrag, { signal });
    cell.addEventListener(
      "dragleave",
      (event) => {
        if (!(event.relatedTarget instanceof Node) || !cell.contains(event.relatedTarget)) setIsOver(false);
      },
      { signal },
    );
    cell.addEventListener(
      "drop",
      (event) => {
        setIsOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        latest.current(files);
      },
      { signal },
    );
    return () => stop.abort();
  }, [inside]);

  return isOver;
}
