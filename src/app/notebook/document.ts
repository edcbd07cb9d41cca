/** What a cell reads from: the role it plays here, and the id of the cell that provides it. */
export type Reads = Readonly<Record<string, string>>;

/** What every cell has; the rest of its fields are its kind's spec. */
export interface CellBase {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly reads: Reads;
}

export type Cell<Spec = object> = CellBase & { readonly spec: Spec };

/** The whole document: plain JSON, no results. */
export interface Notebook {
  readonly format: "headlight";
  readonly version: 1;
  readonly title: string;
  readonly cells: readonly Cell[];
}

/** The notebook with one cell replaced by what `change` makes of it; the same notebook when there is none of that id. */
export function withCell(notebook: Notebook, id: string, change: (cell: Cell) => Cell): Notebook {
  return { ...notebook, cells: notebook.cells.map((cell) => (cell.id === id ? change(cell) : cell)) };
}

/** Cells that read from `id`, directly or through others. */
export function readersOf(notebook: Notebook, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (source: string) => {
    for (const cell of notebook.cells) {
      if (!found.has(cell.id) && Object.values(cell.reads).includes(source)) {
        found.add(cell.id);
        visit(cell.id);
      }
    }
  };
  visit(id);
  return found;
}
