import { createSeriesReader, type ReadSeries } from "../../../model/series/reading/client";
import { sharedReading, type ReadWeights } from "../../../model/weights/filing/sharedReading";
import { loadPart } from "../../base/loadPart";

/** What reads given files for all cells of a page, so that what one of them has read is there for the others. */
export interface Readers {
  readonly series: ReadSeries;
  readonly weights: ReadWeights;
}

export const createReaders = (): Readers => ({
  series: createSeriesReader(),
  // Loaded when asked for: most layers draw their weights.
  weights: sharedReading(async (name, blob) => {
    const { readWeightFile } = await loadPart(() => import("../../../model/weights/filing/client"));
    return readWeightFile(name, blob);
  }),
});
