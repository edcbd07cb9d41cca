import type { Look } from "../../look";
import { effect } from "./effect";
import { lag } from "./lag";
import type { MapLook } from "./mapLook";
import { weights } from "./weights";

/** Every way to look at the maps; `LOOKS` has their order. */
export const MAP_LOOKS: Readonly<Record<Look, MapLook>> = {
  weights,
  effect,
  lag,
  series: {
    label: "Series",
    says: "What one query looks at, lit on the series itself: the short branch above the line, the long branch below it.",
    rows: null,
  },
};
