import { useEffect, type RefObject } from "react";
import { useLatest } from "../../../viz/base/useLatest";
import { putInto } from "./putIn";

/** A text that is pasted or dropped into a box, and that the browser would take long to lay out there, is told instead of put in. */
export function useHeavyPuts(box: RefObject<HTMLTextAreaElement | null>, onPut: (value: string) => void): void {
  const told = useLatest(onPut);
  useEffect(() => {
    const element = box.current;
    const before = (event: InputEvent) => {
      if (element === null || !/^insertFrom(Paste|Drop|Yank)/.test(event.inputType)) return;
      const text = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
      const next = putInto(element.value, element.selectionStart, element.selectionEnd, text, element.maxLength < 0 ? Infinity : element.maxLength);
      if (next === null) return;
      event.preventDefault();
      told.current(next);
    };
    element?.addEventListener("beforeinput", before);
    return () => element?.removeEventListener("beforeinput", before);
  }, [box, told]);
}
