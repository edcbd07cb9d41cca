import type { Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { renderToStaticMarkup } from "react-dom/server";

/** The HTML that a page draws of a set text. */
export const toHtml = (tree: Root): string => renderToStaticMarkup(toJsxRuntime(tree, { Fragment, jsx, jsxs, ignoreInvalidStyle: true }));
