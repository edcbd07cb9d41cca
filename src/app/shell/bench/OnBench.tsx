import { useMemo } from "react";
import { useStore } from "zustand";
import { KINDS } from "../../cells/registry";
import { sourcesOf } from "../../notebook/document/sources";
import { useHeadlight } from "../headlight";
import { Bench, type WholeBenchProps } from "./Bench";

export type BenchProps = Omit<WholeBenchProps, "sources">;

/** Puts a figure on its bench, with what it draws from. */
export default function OnBench({ parts, ...rest }: BenchProps) {
  const { store } = useHeadlight();
  const notebook = useStore(store, (state) => state.notebook);
  const sources = useMemo(() => sourcesOf(parts.cell, notebook, KINDS), [parts.cell, notebook]);
  return <Bench {...{ parts, sources }} {...rest} />;
}
