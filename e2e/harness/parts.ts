import { createElement, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { preloadable } from "../../src/app/controls/preloadable";

const Field = ({ label }: { readonly label: string }) => createElement("input", { "aria-label": label });
const { View } = preloadable(async () => ({ default: Field }));
const root = createRoot(document.querySelector("#root")!);

/** What tests of parts call: draws a field that comes as one. As in a second try of React's, nothing stands in its place meanwhile. */
const partsHarness = {
  draw: (label: string) => startTransition(() => root.render(createElement(View, { label }))),
};

declare global {
  interface Window {
    readonly partsHarness: typeof partsHarness;
  }
}
Object.assign(window, { partsHarness });
