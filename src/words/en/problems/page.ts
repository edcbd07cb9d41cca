import type { ProblemSentences } from "../../problems";

export const pageProblems: ProblemSentences<"page"> = {
  "page/no-clipboard": () => "This browser does not let the page copy. Select the text and copy it by hand.",
};
