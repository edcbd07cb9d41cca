import type { ReadingChange } from "../../../../../model/series/reading/choice";
import type { PanelDescription } from "../../../../../model/series/reading/reading";
import { MOST_BESIDE, takingSeries } from "../../../../../model/series/reading/shape/shapeChoices";

/** How the series of a table are read. */
export type PanelWay = "one" | "beside" | "together";

/** The series that are read, by name. */
export function takenLabels({ labels, taken }: PanelDescription): readonly string[] {
  return taken?.take === "some" ? taken.labels : labels;
}

export function wayOf({ taken }: PanelDescription): PanelWay {
  if (taken?.take === "together") return "together";
  return taken?.take === "some" && taken.labels.length === 1 ? "one" : "beside";
}

/** Rows of a table on its side each are a series; those below one another can also be read as one. */
export const waysOf = ({ lies }: PanelDescription): readonly PanelWay[] => (lies === "long" ? ["one", "beside", "together"] : ["one", "beside"]);

/** The change that reads the series another way, beginning with what is read now. */
export function withWay(panel: PanelDescription, way: PanelWay): ReadingChange {
  const chosen = takenLabels(panel);
  if (way === "together") return takingSeries({ take: "together" });
  if (way === "one") return takingSeries({ take: "some", labels: chosen.slice(0, 1) });
  return takingSeries(panel.labels.length <= MOST_BESIDE ? { take: "all" } : { take: "some", labels: panel.labels.slice(0, MOST_BESIDE) });
}

/** The series before or after the one that is read, round the ends. */
export function neighbour(panel: PanelDescription, by: 1 | -1): string {
  const { labels } = panel;
  const place = labels.indexOf(takenLabels(panel)[0]!);
  return labels[(place + by + labels.length) % labels.length]!;
}

/** The series that are read with one more or one less, in the order of the table. */
export function toggledLabel(panel: PanelDescription, label: string): string[] {
  const chosen = takenLabels(panel);
  return panel.labels.filter((each) => chosen.includes(each) !== (each === label));
}
