import { useMemo } from "react";
import type { Walk } from "../../../../model/attention/analysis/walk";
import { placeAxis, type MapAxis } from "../../../../viz/base/mapAxis";
import { MatrixStrip, signedDomain } from "../../../../viz/maps/MatrixStrip";
import { SignedBars } from "../../../../viz/charts/bars/SignedBars";
import type { StepPointing } from "../../../../viz/pointing/stepPointer";
import { walkWords } from "../../../../words/en/walk";
import type { Symbol } from "./Maths";
import type { Followed, StationId } from "./stations";

export interface StationFigureProps {
  readonly id: StationId;
  readonly walk: Walk;
  readonly followed: Followed;
  /** Names of the branch's steps. */
  readonly axis: MapAxis;
  readonly pointing: StepPointing;
}

/** What a station holds: a strip of numbers for each step, a number for each key, or a vector. */
export function StationFigure({ id, walk, followed, axis, pointing }: StationFigureProps) {
  const { figures } = walkWords;
  const { query } = walk;
  switch (id) {
    case "input":
      return <Steps title={figures.input} symbol="x" values={walk.input} walk={walk} marked={query} {...{ axis, pointing }} />;
    case "hidden":
      return <Steps title={figures.hidden} symbol="h" values={walk.hidden} walk={walk} marked={query} {...{ axis, pointing }} />;
    case "keys":
      return <Steps title={figures.keys} symbol="k" values={walk.keys} walk={walk} marked={followed.key} {...{ axis, pointing }} />;
    case "values":
      return <Steps title={figures.values} symbol="v" values={walk.values} walk={walk} marked={followed.key} {...{ axis, pointing }} />;
    case "products":
      return <Keys name={figures.products} values={walk.products} symbol="p" {...{ followed, axis, pointing }} />;
    case "scaled":
      return <Keys name={figures.scaled} values={walk.scaled} symbol="s" {...{ followed, axis, pointing }} />;
    case "masked": {
      const shown = walk.masked.map((score, k) => (score === walk.scaled[k] ? score : NaN));
      return <Keys name={figures.masked} values={shown} symbol="s" {...{ followed, axis, pointing }} />;
    }
    case "softmax":
      return <Keys name={figures.softmax} values={walk.weights} symbol="a" {...{ followed, axis, pointing }} />;
    case "query":
      return <Vector name={figures.query} values={walk.queryVector} symbol="q" followed={followed} />;
    case "mixed":
      return <Vector name={figures.mixed} values={walk.mixed} symbol="m" followed={followed} />;
    case "head": {
      const units = walk.output.length;
      const given = walk.headOutputs.subarray(walk.head * units, (walk.head + 1) * units);
      return <Vector name={figures.head(walk.head)} values={given} symbol="o" followed={followed} />;
    }
    case "branch":
      return <Vector name={figures.branch} values={walk.branchOutput} symbol="o" followed={followed} />;
    case "output":
      return <Vector name={figures.output} values={walk.output} symbol="z" followed={followed} />;
  }
}

/** Alike in the formula. */
const colourOf = (symbol: Symbol) => `var(--symbol-${symbol})`;

interface StepsProps {
  readonly title: string;
  readonly symbol: Symbol;
  readonly values: Float64Array;
  readonly walk: Walk;
  readonly marked: number;
  readonly axis: MapAxis;
  readonly pointing: StepPointing;
}

function Steps({ title, symbol, values, walk, marked, axis, pointing }: StepsProps) {
  const single = useMemo(() => Float32Array.from(values), [values]);
  const domain = useMemo(() => signedDomain(single), [single]);
  return (
    <MatrixStrip
      {...{ title, domain, axis, marked, pointing }}
      steps={walk.weights.length}
      values={single}
      palette="signed"
      measure={walkWords.figures.value}
      height={120}
      colour={colourOf(symbol)}
    />
  );
}

interface BarsProps {
  readonly name: string;
  readonly values: Float64Array;
  readonly symbol: Symbol;
  readonly followed: Followed;
}

const Keys = ({ symbol, followed, ...rest }: BarsProps & { readonly axis: MapAxis; readonly pointing: StepPointing }) => (
  <SignedBars colour={colourOf(symbol)} marked={followed.key} {...rest} />
);

function Vector({ name, values, symbol, followed }: BarsProps) {
  const axis = useMemo(() => placeAxis(values.length), [values.length]);
  return <SignedBars name={name} values={values} colour={colourOf(symbol)} marked={followed.unit} axis={axis} />;
}
