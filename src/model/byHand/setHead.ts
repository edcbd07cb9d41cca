import { placeWidth } from "../place/place";
import { periodsOf } from "../place/positions";
import type { BranchWeights } from "../weights/branchWeights";
import { GAIN_OF_VALUE, gainBack, gainOfCycle } from "./gain";
import type { Hand } from "./hands";
import type { GivenTo } from "./setByHand";

/**
 * Sets one head, in arrays whose Dense passes place and values on. A head gives the value of the first column, from where it looks,
 * into an output of its own: short ones first, then long ones, so far as there are units. Cost U² + T · pairs.
 */
export function setHead(arrays: BranchWeights<Float32Array>, sizes: { readonly units: number; readonly heads: number }, { steps, place }: GivenTo, hand: Hand): void {
  const { units, heads } = sizes;
  const { head, branch } = hand;
  const { query, key, value, output } = arrays;
  // `(U, H, U)`: from the hidden unit `from` to the head's own `to`.
  const at = (from: number, to: number) => (from * heads + head) * units + to;
  for (const { kernel, bias } of [query, key, value]) {
    for (let from = 0; from < units; from++) kernel.fill(0, at(from, 0), at(from, units));
    bias.fill(0, head * units, (head + 1) * units);
  }
  output.kernel.fill(0, head * units ** 2, (head + 1) * units ** 2);
  const first = placeWidth(place);
  value.kernel[at(first, 0)] = 1;
  output.kernel[head * units ** 2 + ((branch === "short" ? head : heads + head) % units)] = 1;

  /** Scores are q · k / √U, and both sides carry the root of the gain. */
  const onEachSide = (gain: number) => Math.sqrt(gain * Math.sqrt(units));

  /** The key keeps a sine and its cosine, the query turns its own by an angle: sin(a + b) = sin a cos b + cos a sin b. */
  const turn = (sine: number, angle: number, by: number) => {
    const cosine = sine + 1;
    key.kernel[at(sine, sine)] = by;
    key.kernel[at(cosine, cosine)] = by;
    query.kernel[at(sine, sine)] = by * Math.cos(angle);
    query.kernel[at(cosine, sine)] = by * Math.sin(angle);
    query.kernel[at(sine, cosine)] = -by * Math.sin(angle);
    query.kernel[at(cosine, cosine)] = by * Math.cos(angle);
  };

  switch (hand.looks) {
    case "even":
      return;
    case "largest":
      query.bias[head * units] = onEachSide(GAIN_OF_VALUE);
      key.kernel[at(first, 0)] = onEachSide(GAIN_OF_VALUE);
      return;
    case "cycle":
      return turn(2 * place.calendar.indexOf(hand.cycle), 0, onEachSide(gainOfCycle(hand.cycle)));
    case "back": {
      const by = onEachSide(gainBack(steps, place.positions).gain);
      periodsOf(steps, place.positions).forEach((period, j) => turn(2 * (place.calendar.length + j), (2 * Math.PI * hand.steps) / period, by));
    }
  }
}
