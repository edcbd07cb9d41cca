import type { ReactNode } from "react";
import { walkWords } from "../../../../words/en/walk";
import { Formula, Name, Num, Op, Over, Power, S, SquareRoot, Sum, W } from "./Maths";
import type { StationId } from "./stations";
import styles from "./WalkPanel.module.css";

const linear = (from: ReactNode, letter: string) => (
  <>
    {from} <W name="W" of={letter} /> <Op>+</Op> <W name="b" of={letter} />
  </>
);
const shifted = (i: string, max: string) => (
  <Power base={<Name>e</Name>} exponent={<><S of="s" i={i} /><Op>−</Op><Name>{max}</Name></>} />
);

/** How each station is made from those before it. */
const formulas = ({ mask, max, head, branch, short, long }: typeof walkWords.symbols): Readonly<Record<StationId, ReactNode>> => ({
  input: <S of="x" />,
  hidden: <><S of="h" /><Op>=</Op>{linear(<S of="x" />, "d")}</>,
  query: <><S of="q" /><Op>=</Op>{linear(<S of="h" i="t" />, "q")}</>,
  keys: <><S of="k" i="j" /><Op>=</Op>{linear(<S of="h" i="j" />, "k")}</>,
  products: <><S of="p" i="j" /><Op>=</Op><S of="q" /><Op>·</Op><S of="k" i="j" /></>,
  scaled: <><S of="s" i="j" /><Op>=</Op><Over top={<S of="p" i="j" />} bottom={<SquareRoot><Name>U</Name></SquareRoot>} /></>,
  masked: <><S of="s" i="j" /><Op>+</Op><Name>{mask}</Name></>,
  softmax: <><S of="a" i="j" /><Op>=</Op><Over top={shifted("j", max)} bottom={<Sum over="i">{shifted("i", max)}</Sum>} /></>,
  values: <><S of="v" i="j" /><Op>=</Op>{linear(<S of="h" i="j" />, "v")}</>,
  mixed: <><S of="m" /><Op>=</Op><Sum over="j"><S of="a" i="j" /> <S of="v" i="j" /></Sum></>,
  head: <><S of="o" i={head} /><Op>=</Op><S of="m" /> <W name="W" of="o" /></>,
  branch: <><S of="o" i={branch} /><Op>=</Op><Sum over={head}><S of="o" i={head} /></Sum><Op>+</Op><W name="b" of="o" /></>,
  output: <><S of="z" i="t" /><Op>=</Op><S of="o" i={short} /><Op>+</Op><S of="o" i={long} /></>,
});

export function StationFormula({ id, units }: { readonly id: StationId; readonly units: number }) {
  return (
    <div className={styles.formula}>
      <Formula displaystyle="true">{formulas(walkWords.symbols)[id]}</Formula>
      {id === "scaled" && (
        <p className={styles.where}>
          <Formula>
            <Name>U</Name>
            <Op>=</Op>
            <Num>{units}</Num>
          </Formula>
        </p>
      )}
    </div>
  );
}
