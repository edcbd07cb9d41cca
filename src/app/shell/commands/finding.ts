import { findingWords } from "../../../words/en/finding";
import { barWords } from "../../../words/en/bar";
import { KINDS } from "../../cells/registry";
import type { FindIn, Finds } from "../../cells/find";
import { isLocked, type Cell } from "../../notebook/document/document";
import { wholeLook, type CellKind } from "../../notebook/document/kind";
import { seen } from "../../notebook/document/passingLooks";
import { say } from "../../base/message";
import type { Headlight } from "../headlight";
import { setTheme } from "../shellStore";
import type { Command } from "./command";
import { focusSetting } from "./focusSetting";
import { goToCell } from "./goToCell";

const modules = import.meta.glob<{ readonly default: Finds }>("../../cells/*/*Finds.ts", { eager: true });
const FINDS = Object.values(modules).map((module) => module.default);

/** Every choice and setting of the cells, of each kind in the cell that the keyboard is in or else in the first, and the themes. */
export function settings(headlight: Headlight): Command[] {
  return [...FINDS.flatMap((finds) => inCells(headlight, finds)), ...themes(headlight)];
}

function inCells(headlight: Headlight, { kind: name, finds }: Finds): Command[] {
  const { store, shell } = headlight;
  const { notebook } = store.getState();
  const cells = notebook.cells.filter(({ id, kind }) => kind === name && !isLocked(notebook, id));
  const cell = cells.find(({ id }) => id === shell.getState().current) ?? cells[0];
  const kind = KINDS.get(name);
  if (cell === undefined || kind === undefined) return [];
  return finds(within(headlight, cell, kind)).map((find) => ({ ...find, id: `${name}-${find.id}`, group: "settings", enabled: true }));
}

function within({ store, shell, runtime, files, readers }: Headlight, cell: Cell, kind: CellKind): FindIn {
  const { value, inputs } = runtime.state(cell.id);
  const { updateSpec, edit, setLook, looks, shown, turned } = store.getState();
  const { id } = cell;
  return {
    cell,
    value,
    inputs,
    look: wholeLook(kind, seen(looks.get(id)?.look, shown.get(id)?.at(-1), turned.get(id))),
    update: (change, gesture) => updateSpec(id, change, gesture),
    edit: (change) => edit((notebook) => change(notebook, KINDS)),
    setLook: (change) => setLook(id, change),
    goTo: (other) => goToCell(shell, other),
    focus: (label) => focusSetting({ shell, store }, id, label),
    // Nothing that is found here fails but what is read, and its place on the page may be folded away: the page tells it.
    reportProblem: (problem) => problem !== null && say(problem),
    hold: runtime.hold,
    files,
    readers,
  };
}

function themes({ shell }: Headlight): Command[] {
  const { theme } = shell.getState();
  return (["light", "dark", "system"] as const).map((each) => ({
    id: `theme-${each}`,
    group: "settings",
    label: findingWords.choice(findingWords.theme, barWords.themes[each]),
    also: findingWords.also.theme,
    enabled: each !== theme,
    run: () => setTheme(shell, each),
  }));
}
