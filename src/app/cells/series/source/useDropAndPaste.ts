import { useEffect, type RefObject } from "react";
import { useLatest } from "../../../../viz/base/useLatest";
import { controlsWords } from "../../../../words/en/controls";
import { filesOf } from "../../../controls/filesOf";
import { isFirstOfKind, useFileDrop } from "../../../controls/useFileDrop";
import { pastedFile } from "./paste";

/**
 * Takes files that are dropped or pasted, and text that is pasted, anywhere in the cell around `inside`; the first such
 * cell also takes what is dropped where no other cell wants it, and what is pasted while nothing has the focus.
 * What is pasted into a text box stays there. A folder goes to `onProblem`, as a sentence. Returns whether files are being held over the cell.
 */
export function useDropAndPaste(
  inside: RefObject<HTMLElement | null>,
  onFiles: (files: readonly File[]) => void,
  onProblem: (message: string) => void,
): boolean {
  const latest = useLatest({ onFiles, onProblem });
  useEffect(() => {
    // The focus of a cell lies on the article around this view, so that is where a paste arrives.
    const cell = inside.current?.closest<HTMLElement>("article");
    if (!cell) return;
    const onPaste = (event: ClipboardEvent) => {
      if (isTextBox(event.target) || event.clipboardData === null) return;
      const { files, folder } = filesOf(event.clipboardData);
      const text = event.clipboardData.getData("text/plain");
      if (files.length === 0 && folder === null && text.trim() === "") return;
      event.preventDefault();
      if (folder === null) latest.current.onFiles(files.length > 0 ? files : [pastedFile(text)]);
      else latest.current.onProblem(controlsWords.folder(folder));
    };
    const onPageBody = (event: ClipboardEvent) => {
      if (event.target === document.body && isFirstOfKind(cell)) onPaste(event);
    };
    cell.addEventListener("paste", onPaste);
    document.addEventListener("paste", onPageBody);
    return () => {
      cell.removeEventListener("paste", onPaste);
      document.removeEventListener("paste", onPageBody);
    };
  }, [inside, latest]);

  return useFileDrop(inside, onFiles, onProblem, { strays: true });
}

const isTextBox = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("textarea, input:not([type=range], [type=checkbox], [type=radio], [type=file])");
