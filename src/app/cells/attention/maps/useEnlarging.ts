import { useCallback, useRef } from "react";
import type { MapBranch } from "../../../../model/attention/branch";
import type { PanelProps } from "../panel";

/** Enlarges a map in its place, and back. Apart from the panel: what is kept here would keep the panel's first maps, too. */
export function useEnlarging(setLook: PanelProps["setLook"]) {
  // What the person enlarged a map from, and goes back to; null while nobody did, as when a notebook comes with it.
  const opener = useRef<Element | null>(null);
  const onEnlarge = useCallback(
    (branch: MapBranch, head: number) => {
      opener.current = document.activeElement;
      setLook({ enlarged: { branch, head } });
    },
    [setLook],
  );
  const onClose = useCallback(() => {
    setLook({ enlarged: null });
    if (opener.current instanceof HTMLElement) opener.current.focus();
    opener.current = null;
  }, [setLook]);
  return { onEnlarge, onClose };
}
