import type { ReactNode } from "react";
import type { Walk } from "../../../../model/attention/analysis/walk";
import { formatNumber } from "../../../../viz/base/format";
import { walkWords } from "../../../../words/en/walk";
import { Formula, Letter, Name, Num, Op, FractionOf, Power, S, SquareRoot, Sum } from "./Maths";
import type { Followed, StationId } from "./stations";
import styles from "./WalkPanel.module.css";

/** How each station is made from those before it, by their names. */
const formulas = ({ weights, bias, mask, greatest, units, ofQuery, step, head, branch, short, long }: typeof walkWords.symbols): Readonly<Record<StationId, ReactNode>> => {
  const linear = (from: ReactNode) => <>{from}<Op>×</Op><Name>{weights}</Name><Op>+</Op><Name>{bias}</Name></>;
  const shifted = <Power base={<Letter>e</Letter>} exponent={<><S of="s" /><Op>−</Op><Name>{greatest}</Name></>} />;
  return {
    input: <S of="x" />,
    hidden: <><S of="h" /><Op>=</Op>{linear(<S of="x" />)}</>,
    query: <><S of="q" /><Op>=</Op>{linear(<S of="h" i={ofQuery} />)}</>,
    keys: <><S of="k" /><Op>=</Op>{linear(<S of="h" i={step} />)}</>,
    products: <><S of="p" /><Op>=</Op><S of="q" /><Op>·</Op><S of="k" /></>,
    scaled: <><S of="s" /><Op>=</Op><FractionOf top={<S of="p" />} bottom={<SquareRoot><Name>{units}</Name></SquareRoot>} /></>,
    masked: <><S of="s" /><Op>+</Op><Name>{mask}</Name></>,
    softmax: <><S of="a" /><Op>=</Op><FractionOf top={shifted} bottom={<Sum over={step}>{shifted}</Sum>} /></>,
    values: <><S of="v" /><Op>=</Op>{linear(<S of="h" i={step} />)}</>,
    mixed: <><S of="m" /><Op>=</Op><Sum over={step}><S of="a" /><Op>×</Op><S of="v" /></Sum></>,
    head: <><S of="o" i={head} /><Op>=</Op><S of="m" /><Op>×</Op><Name>{weights}</Name></>,
    branch: <><S of="o" i={branch} /><Op>=</Op><Sum over={head}><S of="o" i={head} /></Sum><Op>+</Op><Name>{bias}</Name></>,
    output: <><S of="z" /><Op>=</Op><S of="o" i={short} /><Op>+</Op><S of="o" i={long} /></>,
  };
};

/** Where a fraction says more than a line: the same formula with the numbers that are followed in the places of the names. */
function inNumbers(id: StationId, walk: Walk, { key }: Followed): ReactNode {
  const write = (value: number) => <Num>{formatNumber(value)}</Num>;
  if (id === "scaled") {
    return <>{write(walk.scaled[key]!)}<Op>=</Op><FractionOf top={write(walk.products[key]!)} bottom={<SquareRoot><Num>{walk.output.length}</Num></SquareRoot>} /></>;
  }
  if (id !== "softmax") return null;
  const exponent = <>{write(walk.masked[key]!)}<Op>−</Op>{write(walk.peak)}</>;
  return <>{write(walk.weights[key]!)}<Op>=</Op><FractionOf top={<Power base={<Letter>e</Letter>} exponent={exponent} />} bottom={write(walk.total)} /></>;
}

interface StationFormulaProps {
  readonly id: StationId;
  readonly walk: Walk;
  readonly followed: Followed;
}

export function StationFormula({ id, walk, followed }: StationFormulaProps) {
  const numbers = inNumbers(id, walk, followed);
  return (
    <div className={styles.formula}>
      <Formula displaystyle="true">{formulas(walkWords.symbols)[id]}</Formula>
      {numbers !== null && (
        <Formula displaystyle="true" data-numbers>
          {numbers}
        </Formula>
      )}
    </div>
  );
}
