import type { AnchorHTMLAttributes } from "react";

/**
 * A link in a text, which may be a stranger's: it opens elsewhere, neither in place of the notebook nor in the frame
 * that embeds it, and what it opens has no hold on this page and is not told of it.
 */
export const OutwardLink = ({ href, title, children }: AnchorHTMLAttributes<HTMLAnchorElement>) => (
  <a href={href} title={title} target="_blank" rel="noopener noreferrer">
    {children}
  </a>
);
