import { Suspense } from "react";
import { preloadable } from "../../controls/preloadable";
import type { CellViewProps } from "../../notebook/document/kind";
import type { OutputLook } from "./look";
import type { OutputValue } from "./value";

const OutputPanel = preloadable(() => import("./OutputPanel")).View;

/** What draws the output is loaded when there is one. */
export function OutputView({ cell, state, look, setLook }: CellViewProps<object, OutputValue, OutputLook>) {
  const { value } = state;
  return <Suspense>{value !== undefined && <OutputPanel {...{ cell, value, look, setLook }} />}</Suspense>;
}
