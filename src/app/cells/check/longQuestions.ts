import { aboutLines } from "../../base/aboutLines";
import type { CheckSpec } from "./spec";

type Question = CheckSpec["questions"][number];

/** Characters of all questions of a cell: of a dozen such cells all are laid out in a moment, where letters stand one by one (`inParts`). */
const MOST = 15_000;

const textsOf = ({ question, options }: Question) => [question, ...options.map(({ text }) => text)];

/**
 * Lines that each question takes, about; null where all of them are laid out in a moment. Long ones are laid out when they come near the
 * window, and are as high as this until then.
 */
export const linesOfLong = (questions: readonly Question[]): readonly number[] | null =>
  questions.flatMap(textsOf).join("").length > MOST ? questions.map((question) => textsOf(question).reduce((sum, text) => sum + aboutLines(text.length), 0)) : null;
