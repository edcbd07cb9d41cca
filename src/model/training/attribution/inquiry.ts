import { askOnce } from "../../oneShot";
import type { Series } from "../../series/series";
import type { TrainingSettings } from "../settings";
import type { Attribution, AttributionQuestion } from "./attribution";
import type { Checks } from "./checks";
import type { CoveringQuestion, Coverings } from "./coverings";
import type { OtherAttention } from "./otherAttention";
import type { Branch } from "../../attention/branch";

/** What a trained layer can be asked about its forecasts, and what answers. */
export interface Inquiries {
  readonly attribution: { readonly question: AttributionQuestion; readonly answer: Attribution | null };
  readonly coverings: { readonly question: CoveringQuestion; readonly answer: readonly [Coverings, Coverings] };
  readonly checks: {
    readonly question: Pick<AttributionQuestion, "weights" | "origin" | "asked"> & { readonly seeds: readonly number[] };
    readonly answer: Checks & { readonly other: Readonly<Record<Branch, OtherAttention>> | null };
  };
}

export type InquiryKind = keyof Inquiries;

/** What the worker is sent: what was trained, and the question. */
export interface Inquiry<Kind extends InquiryKind = InquiryKind> {
  readonly about: Kind;
  readonly series: Series;
  readonly settings: TrainingSettings;
  readonly question: Inquiries[Kind]["question"];
}

/** Asks a worker of its own. `onDone` is told how much is done, 0 to 1. @throws what the worker threw, and the signal's reason when that aborts */
export const inquire = <Kind extends InquiryKind>(inquiry: Inquiry<Kind>, signal: AbortSignal, onDone: (share: number) => void): Promise<Inquiries[Kind]["answer"]> =>
  askOnce(() => new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "inquirer" }), inquiry, signal, [], onDone);
