import { createContext, useContext, useMemo } from "react";
import { BRANCHES, type Branch } from "../../../../model/attention/branch";

/** Heads of one branch, `from` up to but not with `to`, that are on the screen together. */
export interface HeadsInTurn {
  readonly branch: Branch;
  readonly from: number;
  readonly to: number;
}

/** As many maps side by side on a slide as are large enough to be seen from the back row. */
const TOGETHER = 4;

/** All maps of both branches in turns of about as many heads each: the short branch's first. */
export function turnsOf(heads: number): readonly HeadsInTurn[] {
  const turns = Math.max(1, Math.ceil(heads / TOGETHER));
  const bound = (turn: number) => Math.round((turn * heads) / turns);
  return BRANCHES.flatMap((branch) => Array.from({ length: turns }, (_, turn) => ({ branch, from: bound(turn), to: bound(turn + 1) })));
}

/** Which of `turns` so many steps on or back from the first lead to, round and round. */
export const placeOfTurn = (turns: readonly HeadsInTurn[], at: number): number => ((at % turns.length) + turns.length) % turns.length;

/** How many steps on or back from the first turn the one on the screen is; null where all maps are, as on the page. */
export const TurnContext = createContext<number | null>(null);

/** Which of so many heads' maps are on the slide; null where all of them are, as on the page. */
export function useTurn(heads: number): HeadsInTurn | null {
  const at = useContext(TurnContext);
  return useMemo(() => {
    if (at === null) return null;
    const turns = turnsOf(heads);
    return turns[placeOfTurn(turns, at)]!;
  }, [at, heads]);
}
