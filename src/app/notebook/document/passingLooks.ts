import { untried } from "./looks";

/** How another cell is looked at for a while: fields of its look. */
export interface PassingLook {
  readonly cell: string;
  readonly look: object;
}

/** All that is shown at once, by which it is taken back: another array each time. */
export type Showing = readonly PassingLook[];

/**
 * What is shown of cells over how they are looked at, by their ids: as long as a step of a text is read, say. It is nobody's work:
 * neither kept nor shared nor undone. Of several that show the same cell the last counts, and once that is taken back the one before.
 */
export type Shown = ReadonlyMap<string, readonly ShownLook[]>;

interface ShownLook {
  readonly by: Showing;
  readonly look: object;
}

/** Of cells on which a person tried something else than what was shown: with what it was. It is undone with what was tried. */
export type Turned = ReadonlyMap<string, Showing>;

export interface Passing {
  readonly shown: Shown;
  readonly turned: Turned;
}

export const laidOver = (shown: Shown, by: Showing): Shown => by.reduce((all, { cell, look }) => new Map(all).set(cell, [...(all.get(cell) ?? []), { by, look }]), shown);

export const takenBack = (shown: Shown, by: Showing): Shown =>
  new Map([...shown].map(([id, all]) => [id, all.some((each) => each.by === by) ? all.filter((each) => each.by !== by) : all] as const).filter(([, all]) => all.length > 0));

/** What a person sets is seen at once, and undone as ever: it is no longer shown otherwise. */
export function givenWay(shown: Shown, id: string, change: object): Shown {
  const all = shown.get(id);
  return all === undefined ? shown : new Map(shown).set(id, all.map(({ by, look }) => ({ by, look: Object.fromEntries(Object.entries(look).filter(([field]) => !(field in change))) })));
}

/** Fields of a look with what is shown last over them; where a person tried something else (`turned`), what is tried is theirs. */
export const seen = <Look extends object | undefined>(look: Look, last: ShownLook | undefined, turned: Showing | undefined): Look =>
  last === undefined ? look : { ...look, ...(last.by === turned ? untried(last.look) : last.look) };
