import { messageOf } from "../failure";
import { startWorker, type Listened } from "../startWorker";
import { NEIGHBOURS, type WantedNeighbour } from "./protocol";

/** The part of a `Worker` that is used here. */
export interface Handing {
  postMessage(message: unknown, transfer: Transferable[]): void;
  terminate(): void;
}

/**
 * The page's side: makes workers beside `first` when that asks for them, and ends them with it. Firefox does not always come to
 * the end of making a worker within a worker (seldom, but then it stands still for ever), so workers make none.
 */
export function withNeighbours<First extends Handing>(first: First, make: () => Handing & Listened): First {
  const { port1, port2 } = new MessageChannel();
  const made = new Set<Handing>();
  port1.onmessage = ({ data: { talk, life } }: MessageEvent<WantedNeighbour>) => {
    const onFailure = (error: unknown) => life.postMessage(messageOf(error));
    try {
      const second = startWorker(make, { onMessage() {}, onFailure });
      made.add(second);
      life.onmessage = () => {
        second.terminate();
        made.delete(second);
        life.close();
      };
      second.postMessage(null, [talk]);
    } catch (error) {
      onFailure(error);
    }
  };
  first.postMessage(NEIGHBOURS, [port2]);
  const end = first.terminate.bind(first);
  // Whoever ends the first one knows nothing of the others.
  first.terminate = () => {
    end();
    port1.close();
    for (const second of made) second.terminate();
    made.clear();
  };
  return first;
}
