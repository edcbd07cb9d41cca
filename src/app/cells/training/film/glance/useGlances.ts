import { useEffect, useRef, useState } from "react";
import { problemOf } from "../../../../../model/failure";
import type { Problem } from "../../../../../model/result";
import { centres } from "../../../../../model/series/windows";
import { MOST_STEPS } from "../../../../../model/training/glance";
import type { Moment } from "../../../../../model/training/run/film";
import { requestFor, type TrainedWindow } from "../../run/trained";
import { useGlancer } from "./client";
import { createGlancing, type Glances, type Glancing } from "./glancing";

/** How long to rest after a glance while steps are taken, times what it took: they are not to wait for it. */
const RESTS = 2;

/** ms for which a window stands before it is looked through. */
const SETTLES = 100;

const none = (): Glances => new Map();

/** Why a moment cannot be looked at: windows that are not the run's, or too long ones; null where it can. */
export function misfitOf(window: TrainedWindow, { weights }: Moment): Problem | "long" | null {
  const { steps, stride } = window.prepared.settings;
  if (steps > MOST_STEPS) return "long";
  const asked = requestFor(window, weights);
  if (asked === "cut") return { kind: "layer/trained-otherwise", params: { steps, stride } };
  return asked === "early" ? { kind: "layer/trained-later", params: {} } : null;
}

/** Glances at the moments of a film through a window that fits, as they come. Nothing waits for them. */
export function useGlances(window: TrainedWindow, moments: readonly Moment[], goes: boolean): { readonly glances: Glances; readonly problem: Problem | null } {
  const glancer = useGlancer();
  const [glances, setGlances] = useState(none);
  const [problem, setProblem] = useState<Problem | null>(null);
  const goesNow = useRef(goes);
  const current = useRef<Glancing | null>(null);
  const newest = useRef(moments);
  useEffect(() => {
    goesNow.current = goes;
  }, [goes]);
  useEffect(() => {
    const { windows, prepared } = window;
    const { goal } = prepared.settings;
    const at = { short: centres(windows.short), long: centres(windows.long) };
    const lag = goal.kind === "lag" ? goal.lag : null;
    const ask = ({ weights }: Moment) => {
      const request = requestFor(window, weights);
      if (typeof request === "string") throw new Error(`A window that does not fit: ${request}`);
      return glancer.ask<"glance">({ ask: "glance", request, at, lag });
    };
    const rest = (took: number) => new Promise<void>((resolve) => setTimeout(resolve, goesNow.current ? RESTS * took : 0));
    const glancing = createGlancing(ask, rest, setGlances, (thrown) => setProblem(problemOf(thrown)));
    setGlances(none);
    setProblem(null);
    // A window that is dragged is another with each frame, and what was asked for one cannot be called off.
    const settled = setTimeout(() => {
      current.current = glancing;
      glancing.follow(newest.current);
    }, SETTLES);
    return () => {
      clearTimeout(settled);
      current.current = null;
      glancing.end();
    };
  }, [glancer, window]);
  useEffect(() => {
    newest.current = moments;
    current.current?.follow(moments);
  }, [moments]);
  return { glances, problem };
}
