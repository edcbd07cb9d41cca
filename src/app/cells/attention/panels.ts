import { MapsPanel } from "./maps/MapsPanel";
import type { Panel } from "./panel";
import { PANEL_IDS, type PanelId } from "./spec";

/** The cell's panels. All but the first are loaded when they are opened: `View: lazy(() => import("./heads/HeadsPanel"))`. */
const PANELS: Partial<Readonly<Record<PanelId, Panel>>> = {
  maps: { label: "Maps", purpose: "Every head's map, four ways to look at it.", View: MapsPanel },
};

/** Those that exist, in the order of their tabs. */
export const panels: readonly (Panel & { readonly id: PanelId })[] = PANEL_IDS.flatMap((id) => {
  const panel = PANELS[id];
  return panel === undefined ? [] : [{ ...panel, id }];
});
