import { memo, Suspense, useState } from "react";
import type { Problem } from "../../../model/result";
import { KINDS } from "../../cells/registry";
import { Alert } from "../../controls/Alert";
import type { Cell } from "../../notebook/document/document";
import type { SmallForm } from "../../notebook/document/kind";
import { useCalmState } from "../frame/useCalmState";
import { useCellParts } from "../frame/useCellParts";

interface SourceProps {
  readonly cell: Cell;
  readonly part: keyof SmallForm;
}

/** A part of another cell in small form. What goes wrong there is said here, where the person acted. */
export const BenchSource = memo(function BenchSource({ cell, part }: SourceProps) {
  const state = useCalmState(cell.id);
  const [reported, reportProblem] = useState<string | Problem | null>(null);
  const parts = useCellParts({ cell, state, reportProblem });
  const Part = KINDS.get(cell.kind)?.small?.[part];
  if (Part === undefined || parts === null) return null;
  return (
    <>
      <Suspense>
        <Part {...parts} />
      </Suspense>
      {reported !== null && <Alert message={reported} onDismiss={() => reportProblem(null)} />}
    </>
  );
});
