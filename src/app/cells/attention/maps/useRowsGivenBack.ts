import type { MapBranch } from "../../../../model/attention/branch";
import type { MapRow } from "../../../../viz/maps/MapGrid";
import { useGivenBack } from "../analyst/useGivenBack";
import type { AttentionValue } from "../value";

/** The maps of a row that a look made for itself; null where it shows the value's own, which are not the panel's to give. */
export function madeMaps(rows: readonly Pick<MapRow, "branch" | "values">[], { attention: { short, long } }: Pick<AttentionValue, "attention">, branch: MapBranch): Float32Array | null {
  const values = rows.find((row) => row.branch === branch)?.values;
  return values === undefined || values === short.maps || values === long.maps ? null : values;
}

/** Sums, effects and maps by lag are as large as the maps, and nobody has them but the panel: they give their memory back with it, and when others take their place. */
export function useRowsGivenBack(rows: readonly MapRow[], value: AttentionValue): void {
  useGivenBack(madeMaps(rows, value, "short"));
  useGivenBack(madeMaps(rows, value, "long"));
  useGivenBack(madeMaps(rows, value, "sum"));
}
