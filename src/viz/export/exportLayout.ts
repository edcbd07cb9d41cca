/** What is for the hand, not for the picture. A button that is none of ours is a name that can be pressed, and stays. */
const LEFT_OUT =
  '[data-controls], [data-button], [data-told="false"], button > svg[aria-hidden], details:not([open]), input, select, textarea, label, fieldset, [role=tablist], [role=radiogroup]';
/** Farther from the top of the window than anything sticks. */
const BELOW_BARS = 200;

/**
 * Makes something of a figure while it is laid out as if it stood alone on endless paper: its controls leave no gap,
 * nothing is scrolled away or stuck to the window. `make` gets the right edge of the widest thing in it, in pixels of
 * the screen. Nothing of it reaches the screen.
 */
export function inExportLayout<Made>(figure: HTMLElement, make: (right: number) => Made): Made {
  const undo: (() => void)[] = [];
  const [left, top] = [scrollX, scrollY];
  undo.push(() => scrollTo({ left, top, behavior: "instant" }));
  const set = ({ style }: HTMLElement, name: string, value: string) => {
    const [before, priority] = [style.getPropertyValue(name), style.getPropertyPriority(name)];
    undo.push(() => style.setProperty(name, before, priority));
    style.setProperty(name, value, "important");
  };
  try {
    for (const control of figure.querySelectorAll<HTMLElement>(LEFT_OUT)) set(control, "display", "none");
    const scrollers = [...figure.querySelectorAll<HTMLElement>("*")].filter(isScroller);
    for (const scroller of scrollers) {
      const { scrollLeft, scrollTop } = scroller;
      undo.push(() => scroller.scrollTo({ left: scrollLeft, top: scrollTop, behavior: "instant" }));
      set(scroller, "max-height", "none");
      scroller.scrollTo({ left: 0, top: 0, behavior: "instant" });
    }
    scrollTo({ left: 0, top: scrollY + figure.getBoundingClientRect().top - BELOW_BARS, behavior: "instant" });
    const edges = scrollers.map((each) => each.getBoundingClientRect().left + each.scrollWidth);
    return make(Math.max(figure.getBoundingClientRect().right, ...edges));
  } finally {
    for (const step of undo.toReversed()) step();
  }
}

const isScroller = (element: Element): boolean =>
  element instanceof HTMLElement &&
  (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth) &&
  /auto|scroll/.test(getComputedStyle(element).overflow);
