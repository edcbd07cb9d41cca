import { addUp } from "../attention/sum";
import type { AttentionRequest } from "../attention/attention";
import { checkRequest } from "../attention/checkRequest";
import { liesWithin, type MapRegion } from "../attention/survey";
import { fail, ok, type Problem, type Result } from "../result";
import type { Attender, BlockAttender, Pause } from "./attender";
import { refuseLong } from "./tensorLimits";
import type { JobAnswer, JobMessage } from "./protocol";

/** Answers one job, or says what is wrong with it, what keeps it from fitting, or its numbers from staying in single precision. */
export async function answerJob(
  attender: Attender,
  job: JobMessage,
  request: AttentionRequest,
  pause: Pause,
): Promise<Result<JobAnswer>> {
  const wrong = checkRequest(request) ?? (job.type === "region" ? checkRegion(request, job.region) : null);
  if (wrong !== null) return fail(wrong);
  const { blocks } = attender;
  if (job.type === "attend") {
    const refused = attender.refuseMaps(request) ?? attender.refuseNumbers(request);
    return refused === null ? ok(await attender.attend(request, pause)) : fail(refused);
  }
  if (blocks === null) return fail(refuseLong());
  const refused = (job.type === "survey" ? blocks.refuseSurvey(request, job.size) : null) ?? attender.refuseNumbers(request);
  if (refused !== null) return fail(refused);
  if (job.type === "region") return ok(await readRegion(blocks, request, job.region, pause));
  return ok({ survey: await blocks.survey(request, job.size, pause), backend: attender.backend });
}

async function readRegion(blocks: BlockAttender, request: AttentionRequest, region: MapRegion, pause: Pause) {
  const { branch } = region;
  if (branch !== "sum") return blocks.region(request, branch, region, pause);
  const short = await blocks.region(request, "short", region, (fraction) => pause(fraction / 2));
  const long = await blocks.region(request, "long", region, (fraction) => pause((1 + fraction) / 2));
  return addUp(short, long);
}

declare module "../result" {
  interface Problems {
    /** A region that does not lie within the maps of so many windows, heads and steps. */
    "engine/region": Pick<MapRegion, "item" | "head" | "rows" | "columns"> & { readonly batch: number; readonly heads: number; readonly steps: number };
  }
}

/** What keeps a region from lying within the maps of a request, or null. */
function checkRegion({ batch, heads, steps }: AttentionRequest, region: MapRegion): Problem | null {
  if (liesWithin(region, { batch, heads, steps })) return null;
  const { item, head, rows, columns } = region;
  return {
    kind: "engine/region",
    params: { item, head, rows, columns, batch, heads, steps },
  };
}

/** The buffers of all arrays in an answer: they move to the page without a copy. */
export function buffersOf(answer: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(answer)) return [answer.buffer as ArrayBuffer];
  return typeof answer === "object" && answer !== null ? Object.values(answer).flatMap(buffersOf) : [];
}
