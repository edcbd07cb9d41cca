import type { Page } from "@playwright/test";

/** What is no sentence: the product's name, names of files, of columns, of the layer's arrays and parts, formulas, what computes, a month as Intl writes it, and the columns of tables that are saved. */
const DATA =
  /^(Headlight|Sept|query|attention_output|head_[ab]|distance|(entropy|evenness|lookBack|lookBackSpread|diagonal|sharpness)(_(bits|hours|samples))?_(a|b|difference)|softmax\(Q·K\/√U\)|\w+\.(csv|json)|value|(?:temperature|pressure|humidity)(?: \(\S+\))?|dew point.*|wind.*|WebGPU|WASM|CPU|[\w/]*(kernel|bias)[\w/]*|(short|long)_term_[\w/]*)$/;

const SAID = ["aria-label", "aria-valuetext", "aria-description", "title", "placeholder", "alt"];

/** Texts that no language has changed: four plain letters in a row in what is shown, or said by a screen reader. */
export async function unchanged(page: Page): Promise<string[]> {
  const texts = await page.evaluate((said) => {
    const found = new Set<string>();
    const note = (text: string | null | undefined) => {
      if (text !== null && text !== undefined && /[A-Za-z]{4}/.test(text)) found.add(text.trim());
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) for (const name of said) note(node.getAttribute(name));
      // The lessons are marked as English: they are written in it.
      else if (node.parentElement?.closest('script, style, noscript, math, .katex, textarea, code, a[data-lesson][lang="en"]') === null) note(node.textContent);
    }
    return [...found];
  }, SAID);
  return texts.filter((text) => !DATA.test(text));
}

/** What stands beyond the window's edge, and in no part that is scrolled or cut by itself. */
export const beyondTheEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const kept = (element: Element): boolean => {
      for (let up = element.parentElement; up !== null && up !== document.body; up = up.parentElement) {
        if (getComputedStyle(up).overflowX !== "visible") return true;
      }
      return false;
    };
    const names = new Set<string>();
    for (const element of document.body.querySelectorAll("*")) {
      const { right, width } = element.getBoundingClientRect();
      if (width > 1 && right > edge + 1 && !kept(element)) names.add(`${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} to ${Math.round(right)}`);
    }
    const { scrollWidth } = document.documentElement;
    return [...names, ...(scrollWidth > edge ? [`the page itself, to ${scrollWidth}`] : [])];
  });
