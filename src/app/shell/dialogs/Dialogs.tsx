import type { DialogName } from "../shellStore";
import { AssignDialog } from "./AssignDialog";
import { GlossaryDialog } from "./GlossaryDialog";
import { NotebooksDialog } from "./NotebooksDialog";
import { NotesDialog } from "./NotesDialog";
import { CommandPalette } from "./CommandPalette";
import { ShareDialog } from "./ShareDialog";
import { ShortcutsDialog } from "./ShortcutsDialog";

const DIALOGS = { palette: CommandPalette, share: ShareDialog, assign: AssignDialog, notebooks: NotebooksDialog, shortcuts: ShortcutsDialog, glossary: GlossaryDialog, notes: NotesDialog };

/** The dialog that is open. Loaded when the first one is. */
export default function Dialogs({ name }: { readonly name: DialogName }) {
  const Shown = DIALOGS[name];
  return <Shown />;
}
