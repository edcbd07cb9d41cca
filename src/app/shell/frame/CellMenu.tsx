import Ellipsis from "lucide-react/icons/ellipsis";
import { frameWords } from "../../../words/en/frame";
import { Button } from "../../controls/Button";
import { Menu } from "../../controls/Menu";
import { useHeadlight } from "../headlight";
import { onCell, onPicture } from "../commands/commands";
import { toMenuItem } from "../commands/menuItem";

/** What can be done with one cell. `name` is how the person calls it. */
export function CellMenu({ id, name }: { readonly id: string; readonly name: string }) {
  const headlight = useHeadlight();
  return (
    <Menu
      trigger={<Button look="quiet" aria-label={frameWords.actionsFor(name)} title={frameWords.actionsHint} icon={<Ellipsis size={18} aria-hidden />} />}
      groups={() => [onCell(headlight, id).map(toMenuItem), onPicture(headlight, id).map(toMenuItem)]}
    />
  );
}
