import { planGroups } from "./groups";
import { ReadOut } from "./job";
import { Branch, job, long, plan, short } from "./plan";
import { fours, lineOf, lines, reached, startAt, take } from "./allocator";
import { isAsked, sourceOf } from "./sources";

/** Gives everything its place from `from` on, by the sizes that stand in the job; returns the first byte behind. */
export function layOut(from: usize): usize {
  startAt(from);
  const count = fours(job.count) + 16;
  job.weights = take(count);
  job.gradients = take(count);
  job.moments = take(count);
  job.squares = take(count);
  planGroups();
  plan.unitRow = fours(job.units) << 2;
  plan.outputRow = fours(job.outputs) << 2;
  setSizes(short, job.shortWidth, job.shortSources, job.shortSourceCount, job.shortSlopes);
  setSizes(long, job.longWidth, job.longSources, job.longSourceCount, job.longSlopes);
  placeWeights();
  plan.scratch = reached();
  placeFolded(short);
  placeFolded(long);
  plan.bias = take(plan.unitRow);
  job.sums = reached();
  placeSums();
  job.sumBytes = reached() - job.sums;
  take(job.sumBytes >> 2);
  placeShared();
  placeBuffers(short);
  placeBuffers(long);
  // Tiles may read a few lines beyond the last buffer.
  take(<usize>4 * max(job.heads * job.units, job.outputs) + 64);
  plan.scratchBytes = reached() - plan.scratch;
  return reached();
}

function setSizes(b: Branch, width: i32, sources: usize, sourceCount: i32, slopes: usize): void {
  b.width = width;
  b.wide = width > job.units;
  b.inner = b.wide ? job.units : width;
  b.sources = sources;
  b.sourceCount = sourceCount;
  b.slopes = slopes;
  b.inward = b.wide || isAsked(b);
}

/** The 20 arrays in Keras' order. */
function placeWeights(): void {
  const units = <usize>job.units;
  const across = <usize>job.heads * units;
  let at = job.weights + (<usize>job.layerAt << 2);
  short.dense = at;
  at += (<usize>short.width + 1) * units << 2;
  long.dense = at;
  at += (<usize>long.width + 1) * units << 2;
  for (let i = 0; i < 2; i++) {
    const b = i === 0 ? short : long;
    b.queryKernel = at;
    b.keyKernel = at + ((units + 1) * across << 2);
    b.valueKernel = b.keyKernel + ((units + 1) * across << 2);
    b.outputKernel = b.valueKernel + ((units + 1) * across << 2);
    at = b.outputKernel + ((across + 1) * units << 2);
  }
}

function placeFolded(b: Branch): void {
  const across = job.heads * job.units;
  const slopes = job.gradients - job.weights;
  if (b.wide) {
    b.foldedRow = <usize>across << 2;
    b.query = b.queryKernel;
    b.key = b.keyKernel;
    b.value = b.valueKernel;
    b.querySlopes = b.queryKernel + slopes;
    b.keySlopes = b.keyKernel + slopes;
    b.valueSlopes = b.valueKernel + slopes;
  } else {
    b.foldedRow = fours(across) << 2;
    b.query = lines(b.inner + 1, b.foldedRow);
    b.key = lines(b.inner + 1, b.foldedRow);
    b.value = lines(b.inner + 1, b.foldedRow);
    b.querySlopes = lines(b.inner + 1, b.foldedRow);
    b.keySlopes = lines(b.inner + 1, b.foldedRow);
    b.valueSlopes = lines(b.inner + 1, b.foldedRow);
  }
  const inners = job.heads * b.inner;
  b.scoresRow = fours(inners) << 2;
  b.scores = lines(b.inner + 1, b.scoresRow);
  b.pointRow = fours(b.inner) << 2;
  b.scoresUpright = lines(inners, b.pointRow);
  b.values = lines(inners, plan.unitRow);
  b.valuesUpright = lines(job.units, b.scoresRow);
}

/** One portion's, counted from its beginning; the loss stands first, a double. */
function placeSums(): void {
  const from = reached();
  take(2);
  plan.frontSums = take(<usize>job.layerAt + 4) - from;
  plan.biasSums = take(plan.unitRow >> 2) - from;
  plan.readOutSums = lines(job.readOut === ReadOut.None ? 0 : job.units, plan.outputRow) - from;
  plan.readOutBiasSums = take(plan.outputRow >> 2) - from;
  for (let i = 0; i < 2; i++) {
    const b = i === 0 ? short : long;
    b.scoreSums = lines(b.inner + 1, b.scoresRow) - from;
    b.valueSums = lines(job.heads * b.inner, plan.unitRow) - from;
    b.denseSums = lines(b.wide ? b.width + 1 : 0, plan.unitRow) - from;
  }
}

function placeShared(): void {
  const columns = plan.perGroup * plan.part;
  const readOut = job.readOut !== ReadOut.None;
  plan.zeros = take(max(plan.columnRow, max(plan.unitRow, plan.outputRow)) + <usize>4 * job.heads * job.units + 64);
  plan.mixed = lines(columns + 8, plan.unitRow);
  plan.turned = lines(job.units, plan.columnRow);
  plan.means = lines(plan.perGroup, plan.unitRow);
  plan.predicted = readOut ? lines(columns, plan.outputRow) : plan.mixed;
  plan.wanted = take(plan.outputRow);
  plan.peaks = take(16);
  plan.scoreSlopes = take(<usize>(plan.part + 8) * job.steps);
  plan.joint = lines(max(short.inner, long.inner) + 1, plan.unitRow);
}

function placeBuffers(b: Branch): void {
  const rows = plan.perGroup * job.steps;
  const inners = job.heads * b.inner;
  b.given = lines(rows, <usize>b.width << 2);
  b.points = b.wide ? lines(rows, <usize>b.inner << 2) : b.given;
  b.pointSlopes = b.inward ? lines(rows, b.pointRow) : 0;
  b.givenSlopes = b.wide && isAsked(b) ? lines(rows, fours(b.width) << 2) : b.pointSlopes;
  b.keyRow = lineOf(rows + 8);
  b.keys = lines(b.inner + 1, b.keyRow);
  b.asking = plan.part === job.steps ? b.keys : lines(b.inner + 1, plan.columnRow);
  b.projected = lines(inners, plan.columnRow);
  b.context = lines(inners, plan.columnRow);
  b.contextSlopes = lines(inners, plan.columnRow);
  b.plainSlopes = b.inward ? lines(inners, plan.columnRow) : 0;
  b.projectedSlopes = lines(inners, plan.columnRow);
  b.inverses = lines(job.heads, plan.columnRow);
  b.offsets = lines(job.heads, plan.columnRow);
  b.powers = take(<usize>(plan.perGroup * job.heads * job.steps) * ((plan.part + 7) & ~7));
  b.mean = take(fours(b.inner));
  for (let i = 0; i < b.sourceCount; i++) {
    const source = sourceOf(b, i);
    source.features = source.embedding >= 0 ? lines(rows, <usize>source.width << 2) : 0;
    source.featureSlopes = source.embedding >= 0 && source.normalisation >= 0 ? lines(rows, <usize>source.width << 2) : 0;
  }
}
