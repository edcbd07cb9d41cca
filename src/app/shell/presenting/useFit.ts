import { useEffect, type RefObject } from "react";

/** How small type may get, as a part of what it should be, before the slide gets narrower; and how narrow that may be, as a part of the screen. */
const SMALLEST = 0.66;
const NARROWEST = 0.5;
/** Of what is left at each try. */
const STEP = 0.94;
/** Tries for one slide: more than it takes from the widest to the narrowest and smallest. */
const TRIES = 40;

/** How a slide is laid out: its width and its type, each 1 for all that there is. */
export interface SlideLayout {
  readonly width: number;
  readonly type: number;
}

/** The page's type, and that of a slide on a screen of 1280 by 720 which is read from the back row; both in CSS pixels. */
const TYPE = 15;
const BACK_ROW = 22;

/** How much larger a slide is than the page, on a screen of so many CSS pixels. */
export const zoomFor = (width: number, height: number): number => Math.max(1, (Math.min(width / 1280, height / 720) * BACK_ROW) / TYPE);

export const WIDEST: SlideLayout = { width: 1, type: 1 };

/**
 * The next layout to try where this one is too high. Of maps the figures get narrower before type gets smaller, of all else type does,
 * not below that of the page, before it gets narrower; null where nothing helps.
 */
export function tighter({ width, type }: SlideLayout, hasMaps: boolean): SlideLayout | null {
  const smaller = type * STEP >= SMALLEST ? { width, type: type * STEP } : null;
  const narrower = width * STEP >= NARROWEST ? { width: width * STEP, type } : null;
  return hasMaps ? (narrower ?? smaller) : (smaller ?? narrower);
}

/** Whether a part of the slide is not there yet, or its maps were not yet drawn for the width that they have. */
function isComing(slide: HTMLElement): boolean {
  const grid = slide.querySelector<HTMLElement>("[data-grid]");
  return slide.querySelector("[data-coming]") !== null || (grid !== null && Math.floor(grid.clientWidth) !== Number(grid.dataset["grid"]));
}

/**
 * Lays a slide out so that all of it is on the screen, each frame a bit tighter until it is: figures follow their width only after they
 * were drawn. Begins anew with another slide, other maps on it, a map enlarged and another size of the screen, and goes on when the content grows.
 */
export function useFit(frame: RefObject<HTMLElement | null>, slide: number, turn: number): void {
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    let [layout, tries, waiting]: [SlideLayout, number, number] = [WIDEST, 0, 0];
    const apply = () => {
      element.style.setProperty("--slide-width", String(layout.width));
      element.style.setProperty("--slide-zoom", String(layout.type * zoomFor(innerWidth, innerHeight)));
      element.dataset["fits"] = String(element.scrollHeight <= element.clientHeight);
    };
    const look = () => {
      cancelAnimationFrame(waiting);
      // Two frames: one for what follows a width by a script, one for what that lays out.
      waiting = requestAnimationFrame(() => {
        waiting = requestAnimationFrame(() => {
          if (isComing(element)) return look();
          const next = element.scrollHeight > element.clientHeight && tries < TRIES ? tighter(layout, element.querySelector("[data-grid]") !== null) : null;
          if (next !== null) {
            layout = next;
            tries++;
          }
          apply();
          if (next !== null) look();
        });
      });
    };
    const anew = () => {
      [layout, tries] = [WIDEST, 0];
      apply();
      look();
    };
    const watch = new ResizeObserver(look);
    for (const child of element.children) watch.observe(child);
    const enlarging = new MutationObserver(anew);
    enlarging.observe(element, { subtree: true, attributeFilter: ["data-enlarged"] });
    addEventListener("resize", anew);
    anew();
    return () => {
      cancelAnimationFrame(waiting);
      watch.disconnect();
      enlarging.disconnect();
      removeEventListener("resize", anew);
    };
  }, [frame, slide, turn]);
}
