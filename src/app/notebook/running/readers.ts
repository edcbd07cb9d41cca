import type { ReadSeries } from "../../../model/series/reading/client";
import { sharedReading, type ReadWeights } from "../../../model/weights/filing/sharedReading";
import { loadPart } from "../../base/loadPart";
import { partOnce } from "../../base/partOnce";

/** What reads given files for all cells of a page, so that what one of them has read is there for the others. */
export interface Readers {
  readonly series: ReadSeries;
  readonly weights: ReadWeights;
}

/** Each is loaded when a file is given: most series are generated, and most layers draw their weights. */
export function createReaders(): Readers {
  const reader = partOnce(async () => (await import("../../../model/series/reading/client")).createSeriesReader());
  return {
    series: async (...asked) => (await reader())(...asked),
    weights: sharedReading(async (name, blob) => {
      const { readWeightFile } = await loadPart(() => import("../../../model/weights/filing/client"));
      return readWeightFile(name, blob);
    }),
  };
}
