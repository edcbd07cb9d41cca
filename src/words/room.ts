/** What a room of sentences is made of: texts, and functions that make a text from what it is about. */
export interface Sentences {
  readonly [name: string]: string | ((...about: never[]) => string) | Sentences;
}

/** A language's sentences, room by room; a room that it lacks is said in English. */
export type Spoken = Readonly<Record<string, Sentences>>;

/** Changes the sentences of a room; for a language that is made from English (`pseudo.ts`). */
export type Accent = (room: Sentences) => Sentences;

interface Language {
  readonly spoken: Spoken;
  readonly accent: Accent | null;
}

let language: Language = { spoken: {}, accent: null };

/** Has every room speak another language from now on; called once, before anything is drawn. */
export function speak(spoken: Spoken, accent: Accent | null = null): void {
  language = { spoken, accent };
}

/**
 * One room of the catalogue: its English sentences, or those of the language in use.
 * A room is part of the chunk that uses it, so that sentences of a panel that is closed cost nothing. Each access looks
 * anew, since a room may be loaded before the language is chosen: so a sentence is read where it is shown, never where a
 * file is loaded.
 * @param name that of its file in `en/`, by which other languages name it
 */
export function room<Room extends Sentences>(name: string, english: Room): Room {
  let made: { readonly language: Language; readonly room: Room } | undefined;
  const current = (): Room => {
    if (made?.language !== language) {
      const spoken = (language.spoken[name] as Room | undefined) ?? english;
      made = { language, room: (language.accent?.(spoken) as Room | undefined) ?? spoken };
    }
    return made.room;
  };
  const view = {};
  for (const key of Object.keys(english)) Object.defineProperty(view, key, { enumerable: true, get: () => current()[key] });
  return view as Room;
}
