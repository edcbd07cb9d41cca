import { useEffect, useState } from "react";
import { problemOf } from "../../../../../model/failure";
import { ok, type Result } from "../../../../../model/result";
import type { Inspection } from "../../../../../model/series/reading/inspect/inspection";
import { owned } from "../../../../base/owned";
import type { GivenFile } from "../../spec";
import { useInspect } from "./inspectContext";

/** What stands in a given file, anew for each way to read it; the one before stays until then. Null before the first. */
export function useInspection({ file, reading }: GivenFile): Result<Inspection> | null {
  const inspect = useInspect();
  const [seen, setSeen] = useState<Result<Inspection> | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const keep = (result: Result<Inspection>) => {
      if (!controller.signal.aborted) setSeen(result.ok ? ok(result.value) : result);
    };
    owned(inspect({ file, reading }, controller.signal).then(keep), (thrown) => keep({ ok: false, error: problemOf(thrown) }));
    return () => controller.abort();
  }, [inspect, file, reading]);
  return seen;
}
