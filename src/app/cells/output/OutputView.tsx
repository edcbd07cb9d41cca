import { Suspense } from "react";
import { preloadable } from "../../controls/preloadable";
import type { CellViewProps } from "../../notebook/kind";
import type { OutputSpec } from "./spec";
import type { OutputValue } from "./value";

const OutputPanel = preloadable(() => import("./OutputPanel")).View;

/** What draws the output is loaded when there is one. */
export function OutputView({ cell, state, update }: CellViewProps<OutputSpec, OutputValue>) {
  const { value } = state;
  return <Suspense>{value !== undefined && <OutputPanel {...{ cell, value, update }} />}</Suspense>;
}
