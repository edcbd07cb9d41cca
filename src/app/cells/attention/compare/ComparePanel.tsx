import Pin from "lucide-react/icons/pin";
import { useCallback, useMemo, useState } from "react";
import { useStore } from "zustand";
import { compareWords } from "../../../../words/en/compare";
import { kindsWords } from "../../../../words/en/kinds";
import { useMade } from "../../../base/handedDown";
import { Button } from "../../../controls/Button";
import { SelectField } from "../../../controls/SelectField";
import { useIdleWork } from "../heads/useIdleWork";
import { NumbersTable } from "../numbers/NumbersTable";
import type { Elsewhere, TrainingValue } from "../../training/value";
import type { PanelProps } from "../panel";
import { comparedTable, comparingSides } from "./comparedSides";
import styles from "./ComparePanel.module.css";
import { keptMaps } from "./keptMaps";
import { PairedMaps } from "./PairedMaps";
import { momentSides, sidesOf, type Side } from "./sides";
import { useOthers } from "./useOthers";

/** Any two branches of maps side by side: of this cell, of what it kept, of other cells. */
export default function ComparePanel({ cell, value, look }: PanelProps) {
  const words = compareWords;
  const { store } = keptMaps(useMade(), cell.id);
  const kept = useStore(store, (state) => state.value);
  const others = useOthers(cell.id, "attention");
  const moments = useMoments(cell.id, value);
  const sides = [...sidesOf(value, kept, others.cells, others.state, ({ title }) => title || kindsWords.attention), ...moments];
  const [first, setFirst] = useState("own/short");
  const [second, setSecond] = useState<string | null>(null);
  const a = sides.find(({ id }) => id === first) ?? sides[0]!;
  // What was kept is what one wants to see, then another cell, and else the other branch.
  const usual = sides.find(({ id, branch }) => !id.startsWith("own") && branch === a.branch && !moments.some((side) => side.id === id)) ?? sides.find(({ branch }) => branch !== a.branch)!;
  const b = sides.find(({ id }) => id === second) ?? usual;
  const compared = useCompared(a, b, look);
  const options = sides.map((side) => ({ value: side.id, label: sideInWords(side) }));
  return (
    <div className={styles.panel} data-panel="compare" aria-busy={compared === null}>
      <p className={styles.purpose}>{words.purpose}</p>
      <div className={styles.choice} data-controls>
        <SelectField label={words.first} value={a.id} options={options} onChange={setFirst} />
        <SelectField label={words.second} value={b.id} options={options} onChange={setSecond} />
        <Button icon={<Pin size={16} aria-hidden />} title={words.keepNote} onClick={() => store.setState({ value })}>{words.keep}</Button>
      </div>
      <p className={styles.note} data-controls>{kept === null ? words.keepNote : words.kept}</p>
      {compared === null ? (
        <p role="status">{words.running}</p>
      ) : (
        <>
          <p role="status" className={styles.finding}>{findingInWords(compared)}</p>
          {compared.maps !== null && <PairedMaps compared={compared} cellId={cell.id} names={{ a: sideInWords(compared.a), b: sideInWords(compared.b) }} />}
          <NumbersTable table={comparedTable(compared, "compared")} caption={words.measures} />
        </>
      )}
    </div>
  );
}

function useCompared(a: Side, b: Side, look: PanelProps["look"]) {
  const compared = useIdleWork(useComparing(a, b, look));
  return useMemo(() => (compared?.a.id === a.id && compared.b.id === b.id ? compared : null), [compared, a.id, b.id]);
}

/** Apart: what is kept here would keep the comparison before as well. */
function useComparing(a: Side, b: Side, { scale, follow }: PanelProps["look"]) {
  const [{ id, value, branch, from }, other] = [a, b];
  return useCallback(
    () => comparingSides(a, b, { scale, follow }),
    // A side is made anew with each drawing; what it names is not, but for the name of a cell.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [id, value, branch, from, other.id, other.value, other.branch, other.from, scale, follow],
  );
}

/** The moments of the trainings on this cell's series. */
function useMoments(cellId: string, value: PanelProps["value"]): readonly Side[] {
  const { cells, state } = useOthers(cellId, "training");
  const trainings = cells.flatMap(({ id, title }) => {
    const training = state(id).value as TrainingValue | Elsewhere | undefined;
    return training == null || training.trained === null || training.seriesId !== value.seriesId ? [] : [{ id, name: title || kindsWords.training, trained: training.trained }];
  });
  // Made anew with each drawing, and the same as long as all that it is made of is.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => momentSides(value, trainings), [value, ...trainings.flatMap(({ name, trained }) => [name, trained])]);
}

function sideInWords({ of, branch }: Side): string {
  const words = compareWords.side;
  if (typeof of === "string") return words[of][branch];
  return "cell" in of ? words.cell[branch](of.cell) : words.moment[branch](of.training, words.moments[of.moment](of.step));
}

function findingInWords({ a, b, pairs, maps, most }: NonNullable<ReturnType<typeof useCompared>>): string {
  const words = compareWords;
  if (maps !== null && most === 0) return words.same;
  const [here, there] = [a.value.attention, b.value.attention];
  const over = Math.max(here.heads, there.heads) - pairs.length;
  const distance = pairs.reduce((sum, pair) => sum + pair.distance, 0) / pairs.length;
  return [words.found(pairs.length, distance), over > 0 && words.over(over), maps === null && words.lengths(here.steps, there.steps)].filter(Boolean).join(" ");
}
