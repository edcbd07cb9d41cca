import type { MapLookName } from "../../look";
import { effect } from "./effect";
import { lag } from "./lag";
import type { MapLook } from "./mapLook";
import { weights } from "./weights";

/** Every way to look at the maps; `LOOKS` has their order, and the room `mapsPanel` of the catalogue what they are called. */
export const MAP_LOOKS: Readonly<Record<MapLookName, MapLook>> = {
  weights,
  effect,
  lag,
  series: { rows: null },
};
