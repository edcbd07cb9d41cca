import type { WorkerListener } from "../startWorker";
import { NEIGHBOURS, type WantedNeighbour } from "./protocol";

/** A second worker, beside the one that asked the page for it. */
export interface Neighbour<Message> {
  post(message: Message, transfer?: Transferable[]): void;
  end(): void;
}

/** @throws Error where no page makes workers for this one */
export type MakeNeighbour = <ToNeighbour, FromNeighbour>(listener: WorkerListener<FromNeighbour>) => Neighbour<ToNeighbour>;

/** The first worker's side: what makes workers beside it. To be called before it listens for other messages. */
export function neighboursOf(scope: Pick<EventTarget, "addEventListener">): MakeNeighbour {
  let page: MessagePort | null = null;
  scope.addEventListener("message", (event) => {
    const { data, ports } = event as MessageEvent<unknown>;
    if (data !== NEIGHBOURS) return;
    page = ports[0] ?? null;
    // It is none of the messages that the worker serves.
    event.stopImmediatePropagation();
  });
  return ({ onMessage, onFailure }) => {
    if (page === null) throw new Error("No page makes workers beside this one.");
    const talk = new MessageChannel();
    const life = new MessageChannel();
    const end = () => {
      talk.port1.close();
      life.port1.onmessage = null;
      life.port1.postMessage(null);
    };
    const fail = (error: Error) => {
      end();
      onFailure(error);
    };
    talk.port1.onmessage = ({ data }: MessageEvent) => onMessage(data);
    talk.port1.onmessageerror = () => fail(new Error("what a worker sent to another could not be read"));
    life.port1.onmessage = ({ data }: MessageEvent<string>) => fail(new Error(data));
    page.postMessage({ talk: talk.port2, life: life.port2 } satisfies WantedNeighbour, [talk.port2, life.port2]);
    return { post: (message, transfer = []) => talk.port1.postMessage(message, transfer), end };
  };
}
