import type { AttentionRequest } from "../../../src/model/attention/attention";
import { measureMaps } from "./maps";
import type { Measured } from "./measured";
import type { Place } from "./place";
import type { Plan } from "./plan";
import { firstSteps, requestFor } from "./requests";
import type { Sample } from "./sample";
import { measureSurvey } from "./surveys";
import { measureTraining } from "./training";
import { measureZoom } from "./zooms";

/** What one job found. */
export interface Found {
  readonly request: AttentionRequest;
  readonly measured: Measured;
  /** For what is held against float64 as it is. */
  readonly sample: Sample | null;
  /** For training: of the first steps. */
  readonly losses: readonly number[] | null;
}

export interface Job {
  readonly name: string;
  readonly run: () => Promise<Found>;
}

/** The series that all lengths are the beginnings of, and what else is computed. */
export interface Requests {
  readonly layer: AttentionRequest;
  readonly batches: readonly AttentionRequest[];
  readonly training: readonly AttentionRequest[];
}

export function requestsOf({ layer, maps, surveys, zooms, batches, training }: Plan): Requests {
  const longest = Math.max(...maps, ...surveys, ...zooms);
  return { layer: requestFor({ ...layer, steps: longest }), batches: batches.map(requestFor), training: training.map(requestFor) };
}

/** T from which maps take many seconds to be read: they come last. */
const LONG = 16384;

/** All of a plan. `plain` is the same GPU without subgroups. */
export function jobsOf(plan: Plan, { layer, batches, training }: Requests, place: Place, plain: Place): Job[] {
  const cut = (all: readonly number[]) => all.map((steps) => firstSteps(layer, steps));
  const timesOf = ({ batch, heads, steps }: AttentionRequest) =>
    Math.min(100, Math.max(2, Math.round(plan.weights / (batch * heads * steps ** 2))));
  const forward = (name: string, how: typeof measureMaps, at: Place, requests: readonly AttentionRequest[]) =>
    requests.map((request): Job => ({
      name: `${name} at T = ${request.steps}`,
      run: async () => ({ request, losses: null, ...(await how(at, request, timesOf(request))) }),
    }));
  return [
    // Short work first: after maps of gigabytes were read it took three times as long, and waking the GPU did not help.
    ...forward("maps", measureMaps, place, batches),
    ...training.map((request): Job => ({
      name: "training",
      run: async () => ({ request, sample: null, ...(await measureTraining(place, request, plan.blocks)) }),
    })),
    ...forward("maps", measureMaps, place, cut(plan.maps.filter((steps) => steps < LONG))),
    ...forward("a survey", measureSurvey, place, cut(plan.surveys)),
    ...forward("maps without subgroups", measureMaps, plain, cut(plan.plain)),
    ...forward("a zoom", measureZoom, place, cut(plan.zooms)),
    ...forward("maps", measureMaps, place, cut(plan.maps.filter((steps) => steps >= LONG))),
  ];
}
