import { answerWith } from "../../oneShot";
import type { Attention, AttentionRequest } from "../attention";
import { compareWithReference } from "./compare";

export interface PrecisionQuestion {
  readonly request: AttentionRequest;
  readonly attention: Attention;
}

answerWith(({ request, attention }: PrecisionQuestion) => compareWithReference(request, attention), () => []);
