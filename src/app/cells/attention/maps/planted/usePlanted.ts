import { useEffect, useMemo, useState } from "react";
import type { Truth } from "../../../../../model/series/generators/generator";
import type { MapRow } from "../../../../../viz/maps/MapGrid";
import { loadPart } from "../../../../base/loadPart";
import { owned } from "../../../../base/owned";
import type { AttentionValue } from "../../value";
import type { withPlanted } from "./plantedMarks";

const loadMarks = () => import("./plantedMarks");

/** The rows with what was planted marked in them; as they are while that is not asked for, or the part that marks it is on its way. */
export function usePlanted(rows: readonly MapRow[], value: AttentionValue, truth: Truth | null): readonly MapRow[] {
  const [marks, setMarks] = useState<{ readonly withPlanted: typeof withPlanted } | null>(null);
  const wanted = truth !== null;
  useEffect(() => {
    if (wanted) owned(loadPart(loadMarks).then((part) => setMarks(part)));
  }, [wanted]);
  return useMemo(() => marks?.withPlanted(rows, value, truth) ?? rows, [marks, rows, value, truth]);
}
