import { findingWords } from "../../../words/en/finding";
import { headsWords } from "../../../words/en/heads";
import { mapsPanelWords } from "../../../words/en/mapsPanel";
import { panelsWords } from "../../../words/en/panels";
import { newId } from "../../base/ids";
import { defineFinds, type Find } from "../find";
import type { LayerValue } from "../layer/value";
import type { SeriesValue } from "../series/value";
import { trainOn } from "../training/trainOn";
import { canTrain } from "./panel";
import { GROUPS, LOOKS, PANEL_IDS, SCALES, SORTS, SUMS, type AttentionLook } from "./look";

/** Panels, ways to look, scales, orders: each one choice. */
export default defineFinds<object, AttentionLook>("attention", ({ cell, look, inputs, setLook, edit, goTo }) => {
  const show = (change: Partial<AttentionLook>) => () => {
    // The whole of a panel that is gone to, also where a step of a text shows a part of another.
    setLook(change.panel === undefined ? change : { ...change, focus: null });
    goTo(cell.id);
  };
  const each = <Value extends string>(what: string, values: readonly Value[], find: (value: Value) => Omit<Find, "id">) => values.map((value) => ({ id: `${what}-${value}`, ...find(value) }));
  const { choice, also } = findingWords;
  const series = inputs["series"] as SeriesValue | undefined;
  return [
    ...each("panel", PANEL_IDS, (panel) => ({ label: choice(findingWords.panel, panelsWords[panel].label), also: `${also.panels[panel]} ${panelsWords[panel].purpose}`, run: show({ panel }) })),
    ...each("look", LOOKS, (each) => ({ label: choice(mapsPanelWords.looks.title, mapsPanelWords.looks[each].label), also: also.looks[each], run: show({ panel: "maps", look: each }) })),
    ...each("scale", SCALES, (scale) => ({ label: choice(mapsPanelWords.colours.title, mapsPanelWords.colours[scale]), also: also.scale, run: show({ scale }) })),
    { id: "follow", label: findingWords.switched(mapsPanelWords.colours.follow, !look.follow), also: also.scale, run: show({ follow: !look.follow }) },
    ...each("sum", SUMS, (sum) => ({ label: choice(mapsPanelWords.sum.title, mapsPanelWords.sum[sum]), also: also.sum, run: show({ panel: "maps", sum }) })),
    ...each("sort", SORTS, (sort) => ({ label: choice(headsWords.sort, headsWords.sorts[sort]), also: also.sort, run: show({ panel: "heads", sort }) })),
    ...each("group", GROUPS, (group) => ({ label: choice(headsWords.group, headsWords.groups[group]), run: show({ panel: "heads", group }) })),
    ...(!canTrain(series, inputs["layer"] as LayerValue | undefined)
      ? []
      : [
          {
            id: "train",
            label: panelsWords.train,
            also: also.train,
            run: () => {
              const id = newId();
              edit(trainOn(cell, series, id));
              goTo(id);
            },
          },
        ]),
  ];
});
