import { useEffect, useState, type RefObject } from "react";
import { useLatest } from "../../viz/base/useLatest";
import { controlsWords } from "../../words/en/controls";
import { filesOf, type Given } from "./filesOf";

/**
 * Takes files that are dropped anywhere in the cell around `inside`. With `strays`, the first cell of its kind also takes
 * those dropped where no other cell wants them; the browser would leave the page for them. A folder goes to `onProblem`, as a
 * sentence. Returns whether files are being held over what it takes them from.
 */
export function useFileDrop(
  inside: RefObject<HTMLElement | null>,
  onFiles: (files: readonly File[]) => void,
  onProblem: (message: string) => void,
  { strays = false }: { readonly strays?: boolean } = {},
): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useLatest({ onFiles, onProblem });

  useEffect(() => {
    const cell = inside.current?.closest<HTMLElement>("article");
    if (!cell) return;
    const stop = new AbortController();
    const { signal } = stop;
    const onDrag = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const onDrop = (event: DragEvent) => {
      setIsOver(false);
      const { files, folder } = event.dataTransfer === null ? NOTHING : filesOf(event.dataTransfer);
      if (files.length === 0 && folder === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (folder === null) latest.current.onFiles(files);
      else latest.current.onProblem(controlsWords.folder(folder));
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
    cell.addEventListener("drop", onDrop, { signal });
    if (strays) {
      const isStray = (event: DragEvent) => !event.defaultPrevented && isFirstOfKind(cell);
      window.addEventListener(
        "dragover",
        (event) => {
          if (isStray(event)) onDrag(event);
          else if (!cell.contains(event.target as Node)) setIsOver(false);
        },
        { signal },
      );
      window.addEventListener("dragleave", (event) => event.relatedTarget === null && setIsOver(false), { signal });
      window.addEventListener(
        "drop",
        (event) => {
          if (!isStray(event) || !holdsFiles(event)) return;
          onDrop(event);
          cell.scrollIntoView({ block: "nearest" });
        },
        { signal },
      );
    }
    return () => stop.abort();
  }, [inside, strays, latest]);

  return isOver;
}

/** Whether a cell is the first of its kind on the page, the one meant where nothing says which. */
export const isFirstOfKind = (cell: HTMLElement): boolean =>
  cell === document.querySelector(`article[data-cell-kind="${cell.dataset["cellKind"]}"]`);

const NOTHING: Given = { files: [], folder: null };

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
