import type { Definitions } from "./definitions";
import { round, type Box } from "./markup";
import { dress, lookOf, type SvgLook } from "./svgLook";

/** An SVG of the page as one that needs no style sheet, at a place of another one. */
export function inlineSvg(svg: SVGSVGElement, box: Box, definitions: Definitions): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  dressAll(svg, copy, null);
  copy.setAttribute("overflow", getComputedStyle(svg).overflow === "hidden" ? "hidden" : "visible");
  for (const [name, value] of Object.entries(box)) copy.setAttribute(name, String(round(value)));
  shareNamed(copy, definitions);
  return new XMLSerializer().serializeToString(copy);
}

/** Gives each element of a copy the look of its original; what does not show, and what is for assistive technology, is dropped. */
function dressAll(original: Element, copy: Element, around: SvgLook | null): void {
  const style = getComputedStyle(original);
  // Some programs draw what is only hidden; what is in it may yet show.
  if (style.display === "none" || (style.visibility !== "visible" && original.children.length === 0)) return copy.remove();
  const look = lookOf(style);
  // What has an id is used elsewhere, and has to look by itself.
  dress(copy, look, copy.id === "" ? around : null);
  for (const { name } of [...copy.attributes]) if (/^(data-|aria-|role$|tabindex$)/.test(name)) copy.removeAttribute(name);
  const copies = [...copy.children];
  for (const [i, child] of [...original.children].entries()) dressAll(child, copies[i]!, look);
}

/** Moves what is referred to by id to where the whole picture has it: an id of the page may be taken where the picture goes. */
function shareNamed(svg: SVGSVGElement, definitions: Definitions): void {
  for (const named of svg.querySelectorAll("[id]")) {
    const before = named.id;
    const id = definitions.add((own) => {
      named.id = own;
      return named.outerHTML;
    });
    named.remove();
    for (const user of svg.querySelectorAll("*")) {
      for (const attribute of user.attributes) {
        if ([`url("#${before}")`, `url(#${before})`].includes(attribute.value)) attribute.value = `url(#${id})`;
      }
    }
  }
}
