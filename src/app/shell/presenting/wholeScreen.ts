/** Escape closes what is open on a slide before it ends the presentation, where the browser lets the page have that key on the whole screen. */
interface WithLock {
  readonly keyboard?: { readonly lock?: (keys: readonly string[]) => Promise<void> };
}

/** Takes the whole screen. An iframe or a phone may refuse it; the slides still show one by one. */
export function wholeScreen(): void {
  document.documentElement
    .requestFullscreen?.()
    .then(() => (navigator as WithLock).keyboard?.lock?.(["Escape"]))
    .catch(() => {});
}
