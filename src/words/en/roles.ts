import { anyOf } from "../lists";
import { room } from "../room";

/** From which cells a cell reads. */
export const rolesWords = room("roles", {
  choice: (title: string, place: number) => `${title} (cell ${place})`,
  none: "None",
  choose: "Choose…",
  readFrom: (kinds: readonly string[]) => `${anyOf(kinds)} to read from`,
});
