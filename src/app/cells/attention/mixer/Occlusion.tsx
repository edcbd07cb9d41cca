import { memo, useMemo, useState } from "react";
import { occlusionAgreement, occlusionPoints, type Filling } from "../../../../model/attention/analysis/occlusion";
import type { Branch } from "../../../../model/attention/branch";
import { formatNumber, formatWeight } from "../../../../viz/base/format";
import { keysOf } from "../../../../viz/maps/columnLayout";
import type { Light } from "../../../../viz/pointing/light";
import { Scatter } from "../../../../viz/charts/Scatter";
import { SelectField } from "../../../controls/SelectField";
import type { Subject } from "../analyst/protocol";
import { useAnswer } from "../analyst/useAnswer";
import { branchAxis } from "../maps/rows";
import type { AttentionValue } from "../value";
import { agreementInWords } from "./agreement";
import styles from "./MixerPanel.module.css";

export interface OcclusionProps {
  readonly cellId: string;
  readonly value: AttentionValue;
  readonly query: number;
  readonly onLight: (light: Light | null) => void;
}

const BRANCHES = [
  { value: "short", label: "Short" },
  { value: "long", label: "Long" },
] as const;

const FILLINGS = [
  { value: "mean", label: "the window's mean" },
  { value: "zero", label: "zero" },
] as const;

/** Does attention tell what matters? Each step is covered up in turn, and the effect on Z is held against its weight. */
export const Occlusion = memo(function Occlusion({ cellId, value, query, onLight }: OcclusionProps) {
  const { request, attention } = value;
  const [branch, setBranch] = useState<Branch>("short");
  const [filling, setFilling] = useState<Filling>("mean");
  const [from, setFrom] = useState<"all" | "query">("all");
  const [active, setActive] = useState<number | null>(null);
  const subject = useMemo<Subject>(() => ({ request, attention }), [request, attention]);
  const question = useMemo(() => ({ ask: "occlude" as const, branch, filling }), [branch, filling]);
  const answered = useAnswer<"occlude">(`${cellId}/occlude`, subject, question);
  const occlusion = answered?.subject === subject && answered.question === question ? answered.answer : null;
  const axis = useMemo(() => branchAxis(value, branch), [value, branch]);
  const points = useMemo(
    () => (occlusion === null ? null : occlusionPoints(occlusion, from === "all" ? null : query)),
    [occlusion, from, query],
  );
  const drawn = useMemo(
    () => points?.map(({ step, weight, effect }) => ({ x: weight, y: effect, name: axis.label(step) })) ?? [],
    [points, axis],
  );
  const point = (next: number | null) => {
    setActive(next);
    const step = next === null ? undefined : points?.[next]?.step;
    onLight(step === undefined ? null : { map: null, query: from === "query" ? query : null, keys: keysOf(branch, step) });
  };
  const shown = active === null ? undefined : drawn[active];
  const views = [
    { value: "all", label: "all steps, on average" },
    { value: "query", label: `step ${query} only` },
  ] as const;
  return (
    <section className={styles.part} aria-label="Cover up steps" aria-busy={points === null}>
      <h3 className={styles.title}>Does attention tell which steps matter?</h3>
      <p className={styles.note}>
        Each step of a window is covered up in turn, as if nothing special had happened there, and the layer runs again. A point for
        each step: how much attention it got, and how far Z moved when it was covered. This looks at the layer as it is, not at the
        mixer above.
      </p>
      <div className={styles.choice} data-controls>
        <SelectField label="Window covered up" value={branch} options={BRANCHES} onChange={setBranch} />
        <SelectField label="Cover with" value={filling} options={FILLINGS} onChange={setFilling} />
        <SelectField label="Seen from" value={from} options={views} onChange={setFrom} />
      </div>
      <p role="status" className={styles.told}>
        {points === null ? "Covering up one step after the other …" : agreementInWords(occlusionAgreement(points))}
      </p>
      <Scatter
        branch={branch}
        points={drawn}
        xTitle="attention weight, mean over heads"
        yTitle="change of Z when covered"
        active={shown === undefined ? null : active}
        onActive={point}
      />
      <p className={styles.reading} data-told={shown !== undefined}>
        {shown === undefined
          ? "Point at the figure, or focus it and press left or right, to read a step."
          : `${shown.name}: attention ${formatWeight(shown.x)}, change of Z ${formatNumber(shown.y)}`}
      </p>
    </section>
  );
});
