import X from "lucide-react/icons/x";
import type { Hand, HandLook } from "../../../../model/byHand/hands";
import { byHandWords } from "../../../../words/en/byHand";
import { Button } from "../../../controls/Button";
import { NumberField } from "../../../controls/NumberField";
import { SelectField } from "../../../controls/SelectField";
import styles from "./HeadsByHand.module.css";
import { lookName, type HeadPlace } from "./lookChoices";

interface HandRowProps {
  readonly hand: Hand;
  /** Heads that this one could be: itself, and those that are drawn. */
  readonly free: readonly HeadPlace[];
  /** T */
  readonly steps: number;
  /** What can be chosen, each name once. */
  readonly looks: readonly HandLook[];
  readonly onChange: (hand: Hand, gesture?: string) => void;
  readonly onDrop: () => void;
}

/** One head that is set by hand: which, where it looks, and the way back. */
export function HandRow({ hand, free, steps, looks, onChange, onDrop }: HandRowProps) {
  const { branch, head } = hand;
  const own = lookName(hand);
  const choices = new Map([...looks, hand].map((look) => [lookName(look), look] as const));
  const valueOf = (of: HeadPlace) => `${of.branch}-${of.head}`;
  const setHead = (value: string) => {
    const next = free.find((each) => valueOf(each) === value);
    if (next !== undefined) onChange({ ...hand, ...next });
  };
  const setLook = (name: ReturnType<typeof lookName>) => {
    const look = choices.get(name);
    if (look !== undefined && name !== own) onChange({ ...look, branch, head });
  };
  return (
    <div className={styles.row}>
      <SelectField label={byHandWords.head} value={valueOf(hand)} options={free.map((each) => ({ value: valueOf(each), label: byHandWords.heads[each.branch](each.head) }))} onChange={setHead} />
      <SelectField label={byHandWords.looks} value={own} options={[...choices.keys()].map((value) => ({ value, label: byHandWords.looksAt[value] }))} onChange={setLook} />
      {hand.looks === "back" && (
        <NumberField label={byHandWords.back} value={hand.steps} min={0} max={steps - 1} slider onChange={(back, gesture) => onChange({ ...hand, steps: back }, gesture)} />
      )}
      <Button look="quiet" icon={<X size={16} aria-hidden />} aria-label={byHandWords.drop(byHandWords.heads[branch](head))} title={byHandWords.drop(byHandWords.heads[branch](head))} onClick={onDrop} />
    </div>
  );
}
