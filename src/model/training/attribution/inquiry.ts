import { errorOf, type Failure } from "../../failure";
import type { Series } from "../../series/series";
import { startWorker, type Listened } from "../../startWorker";
import type { TrainingSettings } from "../settings";
import type { Attribution, AttributionQuestion } from "./attribution";
import type { Checks } from "./checks";
import type { CoveringQuestion, Coverings } from "./coverings";
import type { OtherAttention } from "./otherAttention";
import type { Branch } from "../../attention/branch";

/** What a trained layer can be asked about its forecasts, and what answers. */
export interface Inquiries {
  readonly attribution: { readonly question: AttributionQuestion; readonly answer: Attribution | null };
  readonly coverings: { readonly question: CoveringQuestion; readonly answer: Coverings };
  readonly checks: {
    readonly question: Pick<AttributionQuestion, "weights" | "origin" | "asked"> & { readonly seeds: readonly number[] };
    readonly answer: Checks & { readonly other: Readonly<Record<Branch, OtherAttention>> | null };
  };
}

export type About = keyof Inquiries;

/** What the worker is sent: what was trained, and the question. */
export interface Inquiry<Kind extends About = About> {
  readonly about: Kind;
  readonly series: Series;
  readonly settings: TrainingSettings;
  readonly question: Inquiries[Kind]["question"];
}

export type FromInquirer = { readonly done: number } | { readonly answer: Inquiries[About]["answer"] } | { readonly bug: Failure };

/** The part of a `Worker` that is used here. */
export interface InquiryWorker extends Listened {
  postMessage(inquiry: Inquiry): void;
}

/**
 * Asks a worker of its own and ends it, whatever comes of it. `onProgress` is told how much is done, 0 to 1.
 * @throws what the worker threw, and the signal's reason when that aborts
 */
export async function inquire<Kind extends About>(
  inquiry: Inquiry<Kind>,
  signal: AbortSignal,
  onProgress: (done: number) => void = () => {},
  spawn: () => InquiryWorker = spawnWorker,
): Promise<Inquiries[Kind]["answer"]> {
  signal.throwIfAborted();
  let worker: InquiryWorker | undefined;
  try {
    return await new Promise<Inquiries[Kind]["answer"]>((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      worker = startWorker<FromInquirer, InquiryWorker>(spawn, {
        onMessage(message) {
          if ("done" in message) onProgress(message.done);
          else if ("answer" in message) resolve(message.answer as Inquiries[Kind]["answer"]);
          else reject(errorOf(message.bug));
        },
        onFailure: reject,
      });
      worker.postMessage(inquiry as Inquiry);
    });
  } finally {
    worker?.terminate();
  }
}

const spawnWorker = (): InquiryWorker => new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "inquirer" });
