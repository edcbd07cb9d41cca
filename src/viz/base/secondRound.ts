import { createContext } from "react";

/**
 * Changes once what is drawn has rested with a new value. React keeps what each component was drawn with the time before, which may be maps
 * of 200 MB: who reads this is drawn once more, with what stands, and so is let go of what was.
 */
export const SecondRound = createContext(0);
