import Hand from "lucide-react/icons/hand";
import { gainBack } from "../../../../model/byHand/gain";
import type { Hand as SetHead } from "../../../../model/byHand/hands";
import { byHandWords } from "../../../../words/en/byHand";
import { Button } from "../../../controls/Button";
import { Menu } from "../../../controls/Menu";
import type { SeriesValue } from "../../series/value";
import type { LayerSpec } from "../spec";
import { HandRow } from "./HandRow";
import { handsOf } from "./handsOf";
import styles from "./HeadsByHand.module.css";
import { lookInWords } from "./lookInWords";
import { drawnHeads, lookChoices, setNext, withHands } from "./lookChoices";

interface HeadsByHandProps {
  readonly spec: LayerSpec;
  readonly update: (change: Partial<LayerSpec>, gesture?: string) => void;
  readonly series: SeriesValue;
}

/** Sets heads to look where the person says, and lists those that are. */
export function HeadsByHand({ spec, update, series }: HeadsByHandProps) {
  const hands = handsOf(spec);
  const { steps } = series.windows;
  const setHands = (next: readonly SetHead[], gesture?: string) => update(withHands(spec, next), gesture);
  const back = hands.flatMap((hand) => (hand.looks === "back" ? [hand.steps] : []));
  return (
    <fieldset className={styles.hands} data-controls>
      <legend className={styles.legend}>{byHandWords.title}</legend>
      {hands.map((hand, i) => (
        <HandRow
          key={`${hand.branch}-${hand.head}`}
          hand={hand}
          free={[hand, ...drawnHeads(spec)]}
          steps={steps}
          looks={lookChoices(series).map(({ look }) => look)}
          onChange={(next, gesture) => setHands(hands.with(i, next), gesture)}
          onDrop={() => setHands(hands.toSpliced(i, 1))}
        />
      ))}
      <Menu
        trigger={<Button icon={<Hand size={16} aria-hidden />}>{byHandWords.set}</Button>}
        groups={() => [lookChoices(series).map((choice) => ({ id: JSON.stringify(choice.look), label: lookInWords(choice), run: () => update(setNext(spec, choice.look)) }))]}
      />
      {hands.length > 0 && (
        <p className={styles.note}>{byHandWords.note(back.length === 0 ? null : gainBack(steps, spec.positions ?? 0).weight, Math.max(0, ...back))}</p>
      )}
    </fieldset>
  );
}
