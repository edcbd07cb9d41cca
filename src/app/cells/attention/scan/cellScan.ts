import { createStore, type StoreApi } from "zustand";
import type { Branch } from "../../../../model/attention/branch";
import { problemOf } from "../../../../model/failure";
import type { Problem } from "../../../../model/result";
import { startScan } from "../../../../model/scan/client";
import type { ScanPlan } from "../../../../model/scan/plan";
import type { BranchScan } from "../../../../model/scan/scan";
import { isSameSubject, planOf, questionsOf, type ScanSubject } from "./scanSubject";

/** `dropped` is idle as well: what was scanned is not what is there any more. */
export type ScanStatus = "idle" | "dropped" | "running" | "stopped" | "done" | "failed";

/** Where the scan of a cell stands; what was found stays until layer or data change. */
export interface ScanState {
  readonly status: ScanStatus;
  readonly plan: ScanPlan | null;
  /** What is known of each branch; null before the first picture. */
  readonly scans: Readonly<Record<Branch, BranchScan | null>>;
  readonly fractions: Readonly<Record<Branch, number>>;
  readonly problem: Problem | null;
}

/** The scan of one cell: it goes on while its panel is closed. */
export interface CellScan {
  readonly state: StoreApi<ScanState>;
  /** Which windows a scan of it would run; made once for as long as the subject stays, as while its window is dragged. */
  readonly planFor: (subject: ScanSubject) => ScanPlan;
  readonly start: (subject: ScanSubject) => void;
  /** Stays with what is known by now. */
  readonly stop: () => void;
  /** Says what is there now: a scan of anything else ends, and is forgotten. */
  readonly follow: (subject: ScanSubject) => void;
  /** Ends the workers. */
  readonly end: () => void;
}

const NOTHING: ScanState = { status: "idle", plan: null, scans: { short: null, long: null }, fractions: { short: 0, long: 0 }, problem: null };

export function createCellScan(begin = startScan): CellScan {
  const state = createStore<ScanState>(() => NOTHING);
  let of: ScanSubject | null = null;
  let planned: { readonly subject: ScanSubject; readonly plan: ScanPlan } | null = null;
  let endWorkers = () => {};
  const planFor = (subject: ScanSubject) => {
    if (planned === null || !isSameSubject(planned.subject, subject)) planned = { subject, plan: planOf(subject) };
    return planned.plan;
  };
  const end = () => {
    endWorkers();
    endWorkers = () => {};
  };
  const fail = (error: unknown) => state.setState({ status: "failed", problem: problemOf(error) });
  const take = (scan: BranchScan, fraction: number) => {
    const { scans, fractions } = state.getState();
    const known = { ...fractions, [scan.branch]: fraction };
    const isDone = known.short === 1 && known.long === 1;
    state.setState({ scans: { ...scans, [scan.branch]: scan }, fractions: known, status: isDone ? "done" : "running" });
  };
  return {
    state,
    planFor,
    start(subject) {
      end();
      of = subject;
      const plan = planFor(subject);
      state.setState({ ...NOTHING, plan, status: "running" });
      try {
        endWorkers = begin(questionsOf(subject, plan), { onScan: (scan, fraction, done) => take(scan, done ? 1 : Math.min(fraction, 0.999)), onFailure: fail });
      } catch (error) {
        fail(error);
      }
    },
    stop() {
      end();
      if (state.getState().status === "running") state.setState({ status: "stopped" });
    },
    follow(subject) {
      if (of === null || isSameSubject(of, subject)) return;
      end();
      of = null;
      state.setState({ ...NOTHING, status: "dropped" });
    },
    end,
  };
}
