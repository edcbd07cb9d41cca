import Ellipsis from "lucide-react/icons/ellipsis";
import { frameWords } from "../../../words/en/frame";
import { Button } from "../../controls/Button";
import { useHeadlight } from "../headlight";
import { CommandMenu } from "../commands/CommandMenu";

/** What can be done with one cell. `name` is how the person calls it. */
export function CellMenu({ id, name }: { readonly id: string; readonly name: string }) {
  const headlight = useHeadlight();
  return (
    <CommandMenu
      trigger={<Button look="quiet" aria-label={frameWords.actionsFor(name)} title={frameWords.actionsHint} icon={<Ellipsis size={18} aria-hidden />} />}
      groups={({ onCell, onPicture, toMenuItem }) => [onCell(headlight, id).map(toMenuItem), onPicture(headlight, id).map(toMenuItem)]}
    />
  );
}
