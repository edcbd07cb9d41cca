import { useEffect } from "react";
import { useLatest } from "../../../viz/base/useLatest";

/** What uses Escape for itself while the keyboard is in it. */
const OWN = ["[role=dialog]", "[role=menu]", "[role=listbox]", "input", "textarea", "select"].join();

/**
 * Has Escape close something as long as it is open, before anything around it hears of the key: what is open last closes
 * first, in every mode of the page.
 */
export function useEscape(isOpen: boolean, close: () => void): void {
  const latest = useLatest(close);
  useEffect(() => {
    if (!isOpen) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || (event.target instanceof Element && event.target.closest(OWN) !== null)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current();
    };
    addEventListener("keydown", onKeyDown, { capture: true });
    return () => removeEventListener("keydown", onKeyDown, { capture: true });
  }, [isOpen, latest]);
}
