import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { madeOnce } from "../../base/handedDown";

/** What is printed of a lesson: its questions, as nobody answered them, or what is right. */
export type Sheet = "questions" | "answers";

/** Which sheet is on its way to the printer; null nearly always. */
export const createSheets = () => createStore<{ readonly sheet: Sheet | null }>(() => ({ sheet: null }));

const useSheets = madeOnce(createSheets);

/** The sheet that teaching cells draw themselves for; null on the screen. */
export const useSheet = (): Sheet | null => useStore(useSheets(), ({ sheet }) => sheet);
