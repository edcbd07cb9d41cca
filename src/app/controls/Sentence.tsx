import type { Problem } from "../../model/result";
import { useSentence } from "./useSentence";

/** A problem or a notice in words. */
export const Sentence = ({ told }: { readonly told: Problem }) => <>{useSentence(told)}</>;
