import { difference } from "../../../src/model/attention/difference";
import { referenceAttention } from "../../../src/model/attention/reference";
import { jobsOf, requestsOf, type Found, type Requests } from "./jobs";
import { lineOf, type Measured } from "./measured";
import { openPlace } from "./place";
import type { Plan } from "./plan";
import { sizesOf } from "./requests";
import { sampleOf, type Sample } from "./sample";

/** How far maps (absolute) and the output (relative to its largest number) are from float64. */
interface Apart {
  readonly work: string;
  readonly maps: number;
  readonly output: number;
}

/** All that was found on one GPU. */
export interface Report {
  readonly adapter: string;
  readonly software: boolean;
  readonly rows: (Measured & { readonly losses: readonly number[] | null })[];
  /** Where JavaScript can compute float64 in a moment. */
  readonly apart: Apart[];
  /** What there was no time for. */
  readonly leftOut: string[];
}

/** T up to which it can. */
const REFERENCE = 512;

/**
 * Measures all of a plan until `budget` ms are over.
 * @param tell hears each row as it is found
 * @returns what was found; and for others what was computed, and samples of it
 */
export async function measure(
  gpu: GPU, plan: Plan, budget: number, tell: (line: string) => void,
): Promise<{ report: Report; requests: Requests; samples: Sample[] }> {
  const [place, plain] = [await openPlace(gpu), await openPlace(gpu, false)];
  const report: Report = { adapter: place.adapter, software: place.software, rows: [], apart: [], leftOut: [] };
  const requests = requestsOf(plan);
  const samples: Sample[] = [];
  const until = performance.now() + budget;
  tell(report.adapter);
  for (const { name, run } of jobsOf(plan, requests, place, plain)) {
    if (performance.now() > until) {
      report.leftOut.push(name);
      continue;
    }
    const found = await run();
    report.rows.push({ ...found.measured, losses: found.losses });
    tell(lineOf(found.measured));
    if (found.sample !== null) samples.push(found.sample);
    const apart = apartOf(found);
    if (apart !== null) report.apart.push(apart);
  }
  for (const { device } of [place, plain]) device.destroy();
  return { report, requests, samples };
}

function apartOf({ request, sample }: Found): Apart | null {
  if (request.steps > REFERENCE || sample === null || sample.maps === null || sample.output === null) return null;
  const { maps, output } = sampleOf(sample.work, sizesOf(request), referenceAttention(request).short);
  return {
    work: sample.work,
    maps: difference([[sample.maps, maps!]]).absolute,
    output: difference([[sample.output, output!]]).relative,
  };
}
