import type { ImgHTMLAttributes } from "react";
import { textWords } from "../../../words/en/text";
import { holdsNotebook } from "../../notebook/sharing/ownPage";

/**
 * A picture in a text. A page fetches those of its own site alone, and one that is a file of its own fetches none: in place of
 * any other its words stand, where a browser would draw a broken picture and complain of the page's policy.
 */
export function TextPicture({ src, alt = "", title }: ImgHTMLAttributes<HTMLImageElement>) {
  if (src !== undefined && canFetch(src)) return <img src={src} alt={alt} title={title} />;
  return <span title={title}>{textWords.pictureElsewhere(alt)}</span>;
}

/** Whether the page's policy lets it fetch a picture from there. */
function canFetch(src: string): boolean {
  if (holdsNotebook(document)) return false;
  return URL.canParse(src, document.baseURI) && new URL(src, document.baseURI).origin === location.origin;
}
