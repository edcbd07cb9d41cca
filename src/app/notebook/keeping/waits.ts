/** ms from a change to its save in the library; until then the journal has it. */
export const DELAY = 400;
/** ms from a save that was not answered to the next try. */
export const RETRY = 5_000;
/** ms that the library may take before what the journal holds is shown without it. */
export const PATIENCE = 500;
/** The same where somebody brought that meanwhile, so that an answer is to be expected. */
export const LONG_PATIENCE = 2_000;
/** Characters of a document beyond which not every keystroke is written down at once. */
export const LARGE = 200_000;
