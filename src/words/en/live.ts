import { room } from "../room";

/** Numbers inside the texts of lessons. */
export const liveWords = room("live", {
  less: (than: string) => `less than ${than}`,
  more: (than: string) => `more than ${than}`,
});
