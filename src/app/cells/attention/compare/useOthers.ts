import { useCallback, useEffect, useState } from "react";
import type { Cell } from "../../../notebook/document/document";
import type { CellState } from "../../../notebook/document/kind";
import { useNeighbours } from "../../../notebook/running/neighbours";

/** The other cells of a kind, and where each stands; new only when one of them is. */
export function useOthers(cellId: string, kind: "attention" | "training"): { readonly cells: readonly Cell[]; readonly state: (id: string) => CellState } {
  const neighbours = useNeighbours();
  const look = useCallback(() => neighbours.cells().filter((cell) => cell.kind === kind && cell.id !== cellId).map((cell) => ({ cell, state: neighbours.state(cell.id) })), [neighbours, cellId, kind]);
  const [others, setOthers] = useState(look);
  useEffect(
    () =>
      neighbours.subscribe(() =>
        setOthers((before) => {
          const now = look();
          const isSame = now.length === before.length && now.every(({ cell, state }, i) => cell === before[i]!.cell && state.value === before[i]!.state.value);
          return isSame ? before : now;
        }),
      ),
    [neighbours, look],
  );
  return { cells: others.map(({ cell }) => cell), state: (id) => others.find(({ cell }) => cell.id === id)!.state };
}
