import { loadPart } from "../../base/loadPart";

const fetch = () => import("./commands");

/** What can be done, as menus and the palette list it; fetched when one of them is first opened, or a key is first pressed. */
export const loadCommands = () => loadPart(fetch);

export type Commands = Awaited<ReturnType<typeof loadCommands>>;
