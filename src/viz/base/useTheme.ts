import { useSyncExternalStore } from "react";

export type Theme = "light" | "dark";

let asked: MediaQueryList | null = null;

/** What the system prefers. Asked for once, and then looked at: each of a hundred canvases does so whenever it is drawn. */
const prefersDark = (): MediaQueryList => (asked ??= window.matchMedia("(prefers-color-scheme: dark)"));

/** The theme on show: what `data-theme` of the root element says, else what the system prefers. */
function currentTheme(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  if (chosen === "light" || chosen === "dark") return chosen;
  return prefersDark().matches ? "dark" : "light";
}

function subscribe(listener: () => void): () => void {
  const system = prefersDark();
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  system.addEventListener("change", listener);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", listener);
  };
}

/** The theme on show; a canvas has to be painted anew when it changes. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, currentTheme, () => "light");
}
