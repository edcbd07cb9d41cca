import { useEffect, useMemo, useState } from "react";
import type { Branch } from "../../../../../model/attention/branch";
import type { Moment } from "../../../../../model/training/run/film";
import { owned } from "../../../../base/owned";
import { requestFor, type TrainedWindow } from "../../run/trained";
import { useGlancer } from "./client";
import { newestOnly } from "./newestOnly";

/** A branch's maps of a moment in full, `(H, T, T)`; those of the moment before until they are made, and null before the first. */
export function useMomentMaps(window: TrainedWindow, moment: Moment, branch: Branch): Float32Array | null {
  const glancer = useGlancer();
  const [made, setMade] = useState<{ readonly maps: Float32Array; readonly window: TrainedWindow; readonly of: Branch } | null>(null);
  const ask = useMemo(
    () =>
      newestOnly(async ({ at, weights, of }: { readonly at: TrainedWindow; readonly weights: Float32Array; readonly of: Branch }) => {
        const request = requestFor(at, weights);
        if (typeof request !== "string") setMade({ maps: await glancer.ask<"maps">({ ask: "maps", request, branch: of }), window: at, of });
      }),
    [glancer],
  );
  useEffect(() => owned(ask({ at: window, weights: moment.weights, of: branch })), [ask, window, moment, branch]);
  return made?.of === branch && made.window === window ? made.maps : null;
}
