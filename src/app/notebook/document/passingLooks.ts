/** How another cell is looked at for a while: fields of its look. */
export interface PassingLook {
  readonly cell: string;
  readonly look: object;
}

/**
 * What is shown of cells over how they are looked at, by their ids: as long as a step of a text is read, say. It is nobody's work:
 * neither kept nor shared nor undone. Of two that show the same cell the later counts.
 */
export type Shown = ReadonlyMap<string, Showing>;

interface Showing {
  /** All that is shown with it, by which it is taken back. */
  readonly by: readonly PassingLook[];
  readonly look: object;
}

export const laidOver = (shown: Shown, by: readonly PassingLook[]): Shown => new Map([...shown, ...by.map(({ cell, look }) => [cell, { by, look }] as const)]);

export const takenBack = (shown: Shown, by: readonly PassingLook[]): Shown => new Map([...shown].filter(([, showing]) => showing.by !== by));

/** What a person sets is seen at once, and undone as ever: it is no longer shown otherwise. */
export function givenWay(shown: Shown, id: string, change: object): Shown {
  const showing = shown.get(id);
  return showing === undefined ? shown : new Map(shown).set(id, { ...showing, look: Object.fromEntries(Object.entries(showing.look).filter(([field]) => !(field in change))) });
}

/** Fields of a look with what is shown over them; of what is tried out, what is shown is what a person goes on from. */
export const seen = <Look extends object | undefined>(look: Look, showing: Showing | undefined): Look => (showing === undefined ? look : { ...look, ...showing.look });
