import type { Branch } from "../../attention/branch";
import { weightShapes } from "../../weights/names";
import { outputsOf, widthOf, type TrainingTask } from "./task";

/** One of the arrays that are trained, and where it begins among all of them laid end to end. */
export interface ArrayPlace {
  readonly name: string;
  readonly shape: readonly number[];
  readonly at: number;
}

/** Where an array ends among all of them: that of the last one is how many numbers are trained. */
export const endOf = ({ at, shape }: Pick<ArrayPlace, "at" | "shape">): number => at + shape.reduce((a, b) => a * b, 1);

/**
 * What is trained, in the order in which Keras would name it: normalisations and embeddings of the short input and of the
 * long one, the layer's 20 arrays, kernel and bias of the read-out.
 */
export function arraysOf(task: TrainingTask): ArrayPlace[] {
  const shapes = [...frontShapes(task, "short"), ...frontShapes(task, "long"), ...layerShapes(task), ...readOutShapes(task)];
  let at = 0;
  return shapes.map(({ name, shape }) => {
    const place = { name, shape, at };
    at = endOf(place);
    return place;
  });
}

const layerShapes = ({ units, heads, short, long }: TrainingTask) =>
  weightShapes({ units, heads, shortWidth: widthOf(short), longWidth: widthOf(long) });

/** The names of what stands before the columns `index` of a branch. */
export const frontName = (branch: Branch, index: number, part: "normalisation/mean" | "normalisation/stddev" | "embedding/kernel" | "embedding/bias") =>
  `${branch}_${index}_${part}`;

function frontShapes(task: TrainingTask, branch: Branch) {
  return task[branch].flatMap(({ view: { width }, normalised, embedded }, i) => [
    ...(normalised
      ? [
          { name: frontName(branch, i, "normalisation/mean"), shape: [width] },
          { name: frontName(branch, i, "normalisation/stddev"), shape: [width] },
        ]
      : []),
    ...(embedded === undefined
      ? []
      : [
          { name: frontName(branch, i, "embedding/kernel"), shape: [width, embedded] },
          { name: frontName(branch, i, "embedding/bias"), shape: [embedded] },
        ]),
  ]);
}

function readOutShapes(task: TrainingTask) {
  const outputs = outputsOf(task);
  return task.readOut === null
    ? []
    : [
        { name: "read_out/kernel", shape: [task.units, outputs] },
        { name: "read_out/bias", shape: [outputs] },
      ];
}
