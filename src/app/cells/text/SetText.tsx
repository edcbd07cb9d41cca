import type { Root } from "hast";
import { toJsxRuntime } from "hast-util-to-jsx-runtime";
import { memo } from "react";
import { Fragment, jsx, jsxs } from "react/jsx-runtime";
import { TextLink } from "./TextLink";
import { TextPicture } from "./TextPicture";

/** A set text, drawn. */
export default memo(function SetText({ tree }: { readonly tree: Root }) {
  return toJsxRuntime(tree, { Fragment, jsx, jsxs, ignoreInvalidStyle: true, components: { a: TextLink, img: TextPicture } });
});
