/** With this message a worker is handed the port on which it asks its page for a second worker. */
export const NEIGHBOURS = "neighbours";

/** What a worker asks for: a second one beside it, which talks to it over `talk`; it is ended, and its failure told, over `life`. */
export interface WantedNeighbour {
  readonly talk: MessagePort;
  readonly life: MessagePort;
}
