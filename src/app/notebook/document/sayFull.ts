import { commandsWords } from "../../../words/en/commands";
import { say } from "../../base/message";
import { AT_MOST } from "./atMost";

/** Says that no cell has room any more; apart from `isFull`, which the page has before anybody adds one. */
export const sayFull = (): void => say(commandsWords.full(AT_MOST.cells));
