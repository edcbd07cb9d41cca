import { useMemo } from "react";
import type { Walk } from "../../../../model/attention/analysis/walk";
import { stepAxis, type MapAxis } from "../../../../viz/mapAxis";
import { MatrixStrip, signedDomain } from "../../../../viz/MatrixStrip";
import { SignedBars } from "../../../../viz/SignedBars";
import type { Followed, StationId } from "./stations";

export interface StationFigureProps {
  readonly id: StationId;
  readonly walk: Walk;
  readonly followed: Followed;
  /** Names of the branch's steps. */
  readonly axis: MapAxis;
}

/** What a station holds: a strip of numbers for each step, a number for each key, or a vector. */
export function StationFigure({ id, walk, followed, axis }: StationFigureProps) {
  const { query } = walk;
  switch (id) {
    case "input":
      return <Steps title="x of every step" values={walk.input} walk={walk} marked={query} axis={axis} />;
    case "hidden":
      return <Steps title="h of every step" values={walk.hidden} walk={walk} marked={query} axis={axis} />;
    case "keys":
      return <Steps title="k of every step" values={walk.keys} walk={walk} marked={followed.key} axis={axis} />;
    case "values":
      return <Steps title="v of every step" values={walk.values} walk={walk} marked={followed.key} axis={axis} />;
    case "products":
      return <Keys name="q·k of every key" values={walk.products} symbol="s" {...{ followed, axis }} />;
    case "scaled":
      return <Keys name="Score of every key" values={walk.scaled} symbol="s" {...{ followed, axis }} />;
    case "masked": {
      const shown = walk.masked.map((score, k) => (score === walk.scaled[k] ? score : NaN));
      return <Keys name="Score of every key after the mask" values={shown} symbol="s" {...{ followed, axis }} />;
    }
    case "softmax":
      return <Keys name="Weight of every key" values={walk.weights} symbol="a" {...{ followed, axis }} />;
    case "query":
      return <Vector name="q" values={walk.queryVector} symbol="q" followed={followed} />;
    case "mixed":
      return <Vector name="The mix" values={walk.mixed} symbol="v" followed={followed} />;
    case "head": {
      const units = walk.output.length;
      const given = walk.headOutputs.subarray(walk.head * units, (walk.head + 1) * units);
      return <Vector name={`What head ${walk.head} gives`} values={given} symbol="o" followed={followed} />;
    }
    case "branch":
      return <Vector name="What the branch gives" values={walk.branchOutput} symbol="o" followed={followed} />;
    case "output":
      return <Vector name="Z of this step" values={walk.output} symbol="z" followed={followed} />;
  }
}

interface StepsProps {
  readonly title: string;
  readonly values: Float64Array;
  readonly walk: Walk;
  readonly marked: number;
  readonly axis: MapAxis;
}

function Steps({ title, values, walk, marked, axis }: StepsProps) {
  const single = useMemo(() => Float32Array.from(values), [values]);
  const domain = useMemo(() => signedDomain(single), [single]);
  return <MatrixStrip steps={walk.weights.length} values={single} palette="signed" measure="value" height={120} {...{ title, domain, axis, marked }} />;
}

interface BarsProps {
  readonly name: string;
  readonly values: Float64Array;
  readonly symbol: string;
  readonly followed: Followed;
}

const Keys = ({ name, values, symbol, followed, axis }: BarsProps & { readonly axis: MapAxis }) => (
  <SignedBars name={name} values={values} colour={`var(--symbol-${symbol})`} marked={followed.key} axis={axis} />
);

function Vector({ name, values, symbol, followed }: BarsProps) {
  const axis = useMemo(() => stepAxis(values.length), [values.length]);
  return <SignedBars name={name} values={values} colour={`var(--symbol-${symbol})`} marked={followed.unit} axis={axis} />;
}
