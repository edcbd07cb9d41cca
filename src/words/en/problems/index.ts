import type { ProblemKind, Problems } from "../../../model/result";
import type { Say } from "../../problems";
import { room } from "../../room";
import { attentionProblems } from "./attention";
import { cellsProblems } from "./cells";
import { backendProblems, chosenProblems } from "./chosen";
import { classroomProblems } from "./classroom";
import { documentProblems } from "./document";
import { engineProblems } from "./engine";
import { filesProblems } from "./files";
import { keepingProblems } from "./keeping";
import { layerProblems } from "./layer";
import { notebookProblems } from "./notebook";
import { noticedProblems } from "./noticed";
import { pageProblems } from "./page";
import { readingProblems } from "./reading";
import { sharingProblems } from "./sharing";
import { seriesProblems } from "./series";
import { weightsProblems } from "./weights";
import { windowsProblems } from "./windows";
import { trainingProblems } from "./training";

type Elsewhere = `headlight/${string}`;

/** A sentence for every kind of problem there is, but for those of `failures`: a chunk that comes with the first problem. */
export const problems: { readonly [Kind in Exclude<ProblemKind, Elsewhere>]: (params: Problems[Kind], say: Say) => string } = room("problems", {
  ...attentionProblems,
  ...backendProblems,
  ...cellsProblems,
  ...chosenProblems,
  ...classroomProblems,
  ...documentProblems,
  ...engineProblems,
  ...filesProblems,
  ...keepingProblems,
  ...layerProblems,
  ...notebookProblems,
  ...noticedProblems,
  ...pageProblems,
  ...readingProblems,
  ...sharingProblems,
  ...seriesProblems,
  ...weightsProblems,
  ...windowsProblems,
  ...trainingProblems,
});
