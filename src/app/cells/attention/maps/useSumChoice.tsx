import { useCallback } from "react";
import type { MapBranch } from "../../../../model/attention/branch";
import type { AttentionLook } from "../look";
import type { PanelProps } from "../panel";
import { SumChoice } from "./SumChoice";

/** What stands beside the maps of the sum. Apart from the panel: what is kept here would keep the panel's maps of then, too. */
export const useSumChoice = (addsUp: boolean, sum: AttentionLook["sum"], setLook: PanelProps["setLook"]) =>
  useCallback((branch: MapBranch) => branch === "sum" && addsUp && <SumChoice {...{ sum, setLook }} />, [addsUp, sum, setLook]);
