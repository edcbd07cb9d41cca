import { MissingPartError, problemOf, report } from "../../../model/failure";
import type { Result } from "../../../model/result";
import type { CellKind, CellState, ComputeContext } from "../document/kind";
import { missingIn } from "../document/roles";
import type { CellNode } from "./cellNode";
import { mayPass, STOPPED } from "./problems";
import { untilAborted } from "./untilAborted";

/** What a cell hands to those below: its value, or the failure that they wait for. */
export type Outcome = Result<unknown, { readonly failedId: string }>;

interface Computation {
  /** Its controller is aborted when something newer takes the place of this computation; it is given what stops it for the person. */
  readonly node: CellNode;
  /** Undefined where no such kind is known. */
  readonly kind: CellKind | undefined;
  /** What the cells that it reads came to, by role. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly setState: (change: Partial<CellState>) => void;
  readonly contextOf: (signal: AbortSignal) => ComputeContext;
}

/** Computes a cell once, and says how it fares as its state. Never rejects: a bug is the cell's own, and those below wait for it as for any other problem. */
export async function computeCell(computation: Computation): Promise<Outcome> {
  try {
    return await attempt(computation);
  } catch (thrown) {
    report(thrown);
    const remedy = thrown instanceof MissingPartError ? "reload" : "again";
    computation.setState({ status: "error", problem: problemOf(thrown), remedy, waitsFor: null, progress: null });
    return failedAt(computation.node.cell.id);
  }
}

const failedAt = (failedId: string): Outcome => ({ ok: false, error: { failedId } });

async function attempt({ node, kind, outcomes, setState, contextOf }: Computation): Promise<Outcome> {
  const { cell, outdated } = node;
  const failed = failedAt(cell.id);
  if (kind === undefined) {
    setState({ status: "error", problem: { kind: "notebook/unknown-kind", params: { kind: cell.kind } }, remedy: null });
    return failed;
  }
  const missing = missingIn(cell, kind.roles, outcomes);
  if (missing !== null) {
    setState({ status: "error", problem: missing, remedy: null, waitsFor: null });
    return failed;
  }
  const inputs: Record<string, unknown> = {};
  for (const [role, outcome] of outcomes) {
    if (!outcome.ok) {
      const status = node.state.value === undefined ? "idle" : "stale";
      setState({ status, problem: null, remedy: null, waitsFor: outcome.error.failedId });
      return outcome;
    }
    inputs[role] = outcome.value;
  }

  let cancelled = false;
  node.cancel = () => {
    cancelled = true;
    outdated.abort();
  };
  setState({ status: "running", inputs, waitsFor: null, progress: null });
  // What draws the value says for itself, in its place, when it does not come.
  const drawn = kind.load?.().catch(() => {});
  const result = await untilAborted(kind.compute(cell.spec, inputs, contextOf(outdated.signal)), outdated.signal);
  await drawn;
  if (outdated.signal.aborted && !cancelled) return failed;
  if (result.ok) {
    setState({ status: "ready", value: result.value, problem: null, remedy: null, progress: null });
    return result;
  }
  const problem = cancelled ? STOPPED : result.error;
  setState({ status: "error", problem, remedy: mayPass(problem) ? "again" : null, progress: null });
  return failed;
}
