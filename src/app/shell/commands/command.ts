import type { commandsWords } from "../../../words/en/commands";

/** One thing that a person can do, wherever they start it from: a key, a menu, the palette. */
export interface Command {
  readonly id: string;
  readonly group: keyof typeof commandsWords.groups;
  readonly label: string;
  /** Other words that it is found by. */
  readonly also?: string;
  readonly enabled: boolean;
  readonly run: () => void;
}
