import { useCallback, useState } from "react";
import type { Light } from "../pointing/light";
import type { ComparedPlace } from "./CompareMaps";

/** Where the pointer is among maps that are compared, and what `CompareMaps` tells it by. */
export function useComparedPlace(onLight: (light: Light | null) => void) {
  const [place, setPlace] = useState<ComparedPlace | null>(null);
  const point = useCallback(
    (light: Light | null, at: ComparedPlace) => {
      setPlace(light === null ? null : at);
      onLight(light);
    },
    [onLight],
  );
  return { place, point };
}
