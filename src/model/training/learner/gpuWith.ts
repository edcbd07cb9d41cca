import type { Machine } from "../begin";
import { messageOf } from "../../failure";
import { problem } from "../../result";

/** Learns on a GPU by code that is loaded only then; where it does not come, no GPU learns. */
export const gpuWith =
  (load: () => Promise<{ readonly learnerOnGpu: Machine["gpu"] }>): Machine["gpu"] =>
  (task, failures) =>
    load().then(
      ({ learnerOnGpu }) => learnerOnGpu(task, failures),
      (error: unknown) => problem("backend/not-run", { error: messageOf(error) }),
    );
