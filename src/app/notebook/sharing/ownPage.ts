/** The element in which an exported page holds its notebook. */
export const OWN_NOTEBOOK = "headlight-notebook";

/** Whether the page holds a notebook: false on the ordinary site. */
export const holdsNotebook = (page: Document): boolean => page.getElementById(OWN_NOTEBOOK) !== null;

/** The one-file app again, from a page that holds a notebook and that the app has not yet drawn on; null for the ordinary site. */
export function templateOf(page: Document): string | null {
  if (!holdsNotebook(page)) return null;
  const copy = page.documentElement.cloneNode(true) as HTMLElement;
  copy.querySelector(`#${OWN_NOTEBOOK}`)?.remove();
  return `<!doctype html>\n${copy.outerHTML}`;
}

/** What an exported page holds, as it stands there; "" on the ordinary site. */
export const textInPage = (page: Document): string => page.getElementById(OWN_NOTEBOOK)?.textContent ?? "";
