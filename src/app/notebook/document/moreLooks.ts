import type { CellLook } from "./document";
import type { LookAction } from "./looks";

/** Opens or shuts the rail with the settings of the cell's sources. */
export const setRail =
  (id: string, rail: boolean): LookAction =>
  (looks) =>
    new Map(looks).set(id, { ...looks.get(id), rail });

/** Lets a cell stand beside those before it, or below them again. */
export const setBeside =
  (id: string, beside: boolean): LookAction =>
  (looks) => {
    const below = under(looks.get(id) ?? {});
    return new Map(looks).set(id, beside ? { ...below, beside } : below);
  };

const under = ({ beside: _, ...below }: CellLook): CellLook => below;

/** Lets a copy be looked at as its original is. */
export const copyLook =
  (id: string, copyId: string): LookAction =>
  (looks) =>
    looks.has(id) ? new Map(looks).set(copyId, looks.get(id)!) : looks;
