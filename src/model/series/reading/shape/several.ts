import { answerOf, type Choice } from "../choice";
import { areRequests } from "../text/stampedLines";
import type { PlacedRows } from "../rows/frame";
import type { PanelDescription, ReadingOptions } from "../reading";
import type { Table } from "../table";
import { placesOf, ranks, sizes } from "./groups";
import { filledDown } from "./filledDown";
import { isLatitude, isLongitude } from "./idNames";
import { findPanel, panelBy, type PanelSeries } from "./panel";
import { idChoice, listIn, MOST_BESIDE, takenBy, tellingApart, type SeriesTaken } from "./shapeChoices";
import { oneOf, sideBySide, type NamedFrame } from "./split";

/** The series that stand below one another in a table. */
export interface Several {
  readonly panel: PanelSeries;
  /** Where each row lies; counted within its series where rows are counted. */
  readonly at: Float64Array;
  readonly description: PanelDescription;
  readonly choices: readonly Choice[];
}

/** Share of the places of a grid of all series and times that have to be filled for the series to stand side by side by themselves. */
const FULL = 0.5;

/** How the rows of a table lie, as far as it tells series apart. */
export interface RowPlaces {
  readonly at: Float64Array;
  /** Columns that the places are read from; none where rows are counted. */
  readonly from: readonly string[];
  /** How many columns a series has when these tell them apart. */
  readonly measures: (by: readonly string[]) => number;
}

/** Finds the series of a table by the columns that the person named, or by itself; null where there is one alone. */
export function severalIn(table: Table, rows: RowPlaces, options: ReadingOptions): Several | null {
  const named = answerOf(options, "by");
  const panel = named === "[]" ? null : panelIn(table, rows, named);
  if (panel === null || panel.labels.length < 2) return null;
  const { by, labels, groups } = panel;
  const at = rows.from.length === 0 ? ranks(groups) : rows.at;
  const times = placesOf(at).count;
  const beside = labels.length * rows.measures(by) <= MOST_BESIDE;
  const isFull = at.length > FULL * times * labels.length;
  const rowsPer = sizes(groups);
  const answered = takenBy(answerOf(options, "id"), labels);
  const byItself: SeriesTaken | null = beside && isFull ? { take: "all" } : null;
  // Points are looked at one by one; nobody knows the one to begin with by its name.
  const taken = answered ?? byItself ?? (arePoints(by) ? longestOf(labels, rowsPer) : null);
  return {
    panel,
    at,
    description: { lies: "long", by, labels, taken },
    choices: [
      { kind: "by", column: null, taken: { means: { columns: by }, set: tellingApart(by) }, others: [{ means: { columns: [] }, set: tellingApart([]) }], open: false },
      { ...idChoice(by, labels, rowsPer, taken, [...(beside ? (["all"] as const) : []), "together"]), open: answered === null && byItself === null },
    ],
  };
}

/** Where nothing tells series apart as it stands, what merged cells say may do so. */
function panelIn(table: Table, { at, from }: RowPlaces, named: string | undefined): PanelSeries | null {
  const skip = new Set(from);
  const asked = named === undefined ? null : panelBy(filledDown(table) ?? table, listIn(named));
  if (asked !== null) return asked;
  if (areRequests(table.columns.map(({ name }) => name))) return null;
  const found = findPanel(table, at, skip);
  const full = found === null ? filledDown(table) : null;
  return found ?? (full && findPanel(full, at, skip));
}

const arePoints = (by: readonly string[]) => by.some(isLongitude) && by.some(isLatitude);

/** The series with the most rows, and of those the first. */
const longestOf = (labels: readonly string[], rows: Uint32Array): SeriesTaken => ({ take: "some", labels: [labels[rows.indexOf(rows.reduce((most, each) => Math.max(most, each)))]!] });

/** The rows of the series that were taken: one as it stands, several side by side, or all together as if they were one. */
export function taking(frame: PlacedRows, names: readonly string[], panel: PanelSeries, taken: SeriesTaken, policy: ReadingOptions["duplicates"], onTimesRead: () => void): NamedFrame {
  if (taken.take === "together") return { frame, names, merged: 0, untimed: 0 };
  const chosen = taken.take === "all" ? panel.labels.map((_, place) => place) : taken.labels.map((label) => panel.labels.indexOf(label));
  return chosen.length === 1 ? oneOf(frame, names, panel, chosen[0]!) : sideBySide(frame, names, panel, chosen, policy, onTimesRead);
}
