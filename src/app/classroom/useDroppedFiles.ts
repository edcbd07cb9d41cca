import { useEffect } from "react";
import { useLatest } from "../../viz/base/useLatest";

/** Takes files that are dropped anywhere on the page: beside what is drawn, the browser would leave the page for them, and what it holds with it. */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void): void {
  const latest = useLatest(onFiles);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener("dragover", (event) => event.preventDefault(), { signal });
    window.addEventListener(
      "drop",
      (event) => {
        event.preventDefault();
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) latest.current(files);
      },
      { signal },
    );
    return () => stop.abort();
  }, [latest]);
}
