import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import { predictWords } from "../../../../words/en/predict";
import { Button } from "../../../controls/Button";
import teaching from "../../teaching/teaching.module.css";
import { asItStands } from "./asItStands";
import type { FormProps } from "./form";

/** Puts the heads in order, from most to least. */
export function OrderForm({ layer, answer, onAnswer }: FormProps<"order">) {
  const { heads } = layer.facts.attention;
  const words = predictWords.order;
  const order = typeof answer === "object" && answer?.length === heads ? answer : asItStands(heads);
  const move = (at: number, by: 1 | -1) => {
    const moved = [...order];
    [moved[at], moved[at + by]] = [moved[at + by]!, moved[at]!];
    onAnswer?.(moved);
  };
  return (
    <>
      <p className={teaching.soft} aria-hidden="true">
        {words.list}
      </p>
      <ol className={teaching.list} aria-label={words.list}>
        {order.map((head, at) => (
          <li key={head} className={teaching.item}>
            <span>{words.head(head)}</span>
            {onAnswer !== null && (
              <>
                <Button look="quiet" aria-label={words.up(head)} disabled={at === 0} icon={<ArrowUp size={16} aria-hidden />} onClick={() => move(at, -1)} />
                <Button look="quiet" aria-label={words.down(head)} disabled={at === heads - 1} icon={<ArrowDown size={16} aria-hidden />} onClick={() => move(at, 1)} />
          
    </>
          )}
        </li>
      ))}
    </ol>
    </>
  );
}
