import type { Branch } from "../../../model/attention/branch";
import { placeWidth, type PlaceColumns } from "../../../model/place/place";
import { freshEmbedding, freshNormalisation, preparedWidth, readings, type Preparation } from "../../../model/attention/prepare";
import { fail, ok, problem, type Notice, type Result } from "../../../model/result";
import type { Windows } from "../../../model/series/windows";
import { initialiseWeights } from "../../../model/weights/initialise";
import type { LayerShape, LayerWeights } from "../../../model/weights/names";
import { loadPart } from "../../base/loadPart";
import type { ComputeContext } from "../../notebook/document/kind";
import { handsOf, refuseHands } from "./byHand/handsOf";
import type { FileWeights, LayerSpec } from "./spec";
import type { LayerValue } from "./value";

declare module "../../../model/result" {
  interface Problems {
    /** The file with the weights did not come with the notebook. */
    "layer/absent-file": { readonly file: string };
    /** Columns of the calendar are wanted, and the series has no dates. */
    "layer/no-calendar": Nothing;
    "layer/absent-layer": { readonly file: string; readonly path: string };
    /** The weights fit no layer of these sizes; `widened` where an embedding makes its inputs wider than the windows. */
    "layer/unfit": { readonly file: string; readonly cause: Problem; readonly widened: boolean };
  }
}

type Context = Pick<ComputeContext, "signal" | "files" | "readers" | "keep">;
type Columns = Readonly<Record<Branch, number>>;

/**
 * The layer with its weights; the same value again while nothing but the window's position changes.
 * Problems: those of `readWeights`, and its own.
 */
export async function computeLayer(spec: LayerSpec, windows: Windows, context: Context): Promise<Result<LayerValue>> {
  const columns = { short: windows.short.width, long: windows.long.width };
  if (spec.calendar !== undefined && windows.axis !== "time") return problem("layer/no-calendar", {});
  // Heads set by hand are made for so many steps.
  const hands = handsOf(spec);
  const steps = hands.length > 0 ? windows.steps : null;
  const refused = refuseHands(spec, hands, windows.steps);
  if (refused !== null) return fail(refused);
  return context.keep("layer", { spec, columns, steps }, () => makeLayer(spec, columns, windows.steps, context));
}

async function makeLayer(spec: LayerSpec, columns: Columns, steps: number, context: Context): Promise<Result<LayerValue>> {
  const { units, heads, causal, padding } = spec;
  const preparation = preparationOf(spec, columns);
  const place = placeOf(spec);
  const shape = { units, heads, ...inputWidths(columns, preparation, place) };
  const made = await weightsOf(spec, shape, context);
  if (!made.ok) return made;
  const layer = { ...shape, causal, ...made.value, preparation, place, padding };
  const hands = handsOf(spec);
  if (hands.length === 0) return ok(layer);
  const { setByHand } = await loadPart(() => import("../../../model/byHand/setByHand"));
  const read = (branch: Branch) => readings(columns[branch], preparation?.[branch].embedding ?? null);
  const weights = setByHand(layer.weights, spec, { steps, place: place ?? NOWHERE, readings: { short: read("short"), long: read("long") } }, hands);
  return ok({ ...layer, weights, byHand: hands.length });
}

const NOWHERE: PlaceColumns = { calendar: [], positions: 0 };

/** The columns that say where a step is; undefined where there are none. */
export function placeOf({ positions, calendar }: Pick<LayerSpec, "positions" | "calendar">): PlaceColumns | undefined {
  return positions === undefined && calendar === undefined ? undefined : { positions: positions ?? 0, calendar: calendar ?? [] };
}

/** How wide the layer's inputs are; as wide as the windows without a preparation and a place. */
export function inputWidths(columns: Columns, preparation: Readonly<Record<Branch, Preparation>> | undefined, place: PlaceColumns | undefined) {
  const width = (branch: Branch) => preparedWidth(columns[branch], preparation?.[branch].embedding ?? null) + placeWidth(place ?? NOWHERE);
  return { shortWidth: width("short"), longWidth: width("long") };
}

/** What the windows go through; undefined where nothing is switched on. */
export function preparationOf({ seed, normalise = false, embed }: LayerSpec, columns: Columns) {
  if (!normalise && embed === undefined) return undefined;
  const branch = (count: number, own: number): Preparation => ({
    columns: count,
    normalisation: normalise ? freshNormalisation(count) : null,
    // Seeds with a fraction are used by nothing else, so that these draws are unlike the layer's own.
    embedding: embed === undefined ? null : freshEmbedding(count, embed, seed + own),
  });
  return { short: branch(columns.short, 0.25), long: branch(columns.long, 0.5) };
}

interface Made {
  readonly weights: LayerWeights;
  readonly notices?: readonly Notice[];
}

/** The slot that holds what the weights are taken from: the draw, or what lies in the file. */
export const WEIGHTS = "weights";

async function weightsOf({ seed, weights, embed }: LayerSpec, shape: LayerShape, context: Context): Promise<Result<Made>> {
  if (weights !== undefined) return weightsFromFile(weights, shape, embed !== undefined, context);
  return ok({ weights: await context.keep(WEIGHTS, { shape, seed }, () => initialiseWeights(shape, seed)) });
}

async function weightsFromFile({ file, path }: FileWeights, shape: LayerShape, widened: boolean, context: Context): Promise<Result<Made>> {
  const blob = context.files.get(file.id);
  if (blob === undefined) {
    return problem("layer/absent-file", { file: file.name });
  }
  const { fitWeights } = await loadPart(() => import("../../../model/weights/fit"));
  const read = await context.keep(WEIGHTS, { file: file.id }, () => context.readers.weights(file.name, blob));
  if (!read.ok) return read;
  const candidate = read.value.candidates.find((each) => each.path === path);
  if (candidate === undefined) {
    return problem("layer/absent-layer", { file: file.name, path });
  }
  const fit = fitWeights(candidate.weights, shape);
  if (!fit.ok) return problem("layer/unfit", { file: file.name, cause: fit.error, widened });
  return ok({ weights: fit.value, notices: read.value.notices });
}
