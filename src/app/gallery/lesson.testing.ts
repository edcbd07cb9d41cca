import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, vi } from "vitest";
import type { AttentionRequest } from "../../model/attention/attention";
import { referenceAttention } from "../../model/attention/reference";
import type { Engine } from "../../model/engine/engine";
import { ok } from "../../model/result";
import { Reader } from "../../model/series/reading/reader";
import { EMPTY_FILM } from "../../model/training/run/film";
import { startRun } from "../../model/training/training.testing";
import type { FactSource } from "../../model/teaching/fact";
import type { ShownLayer } from "../cells/teaching/shownLayer";
import { trainedOf } from "../cells/training/run/trained";
import type { TrainingValue } from "../cells/training/value";
import { KINDS } from "../cells/registry";
import type { Cell, Notebook } from "../notebook/document/document";
import type { ComputeContext } from "../notebook/document/kind";
import { readNotebook } from "../notebook/document/schema";

/** From the root of the repository, where tests run. */
const FOLDER = "public/notebooks";

/** Every notebook of the gallery, as a page would open it, by the name of its file. */
export const siteFiles = (): string[] => readdirSync(FOLDER).filter((name) => name.endsWith(".headlight.json")).toSorted();

export function openFile(name: string): Notebook {
  const read = readNotebook(JSON.parse(readFileSync(path.join(FOLDER, name), "utf8")), KINDS);
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.error)}`);
  return read.value;
}

/** The notebook with another spec for some of its cells: fields of each. */
export const withSpecs = (notebook: Notebook, specs: Readonly<Record<string, object>>): Notebook => ({
  ...notebook,
  cells: notebook.cells.map((cell) => ({ ...cell, spec: { ...cell.spec, ...specs[cell.id] } })),
});

/** Values of cells that are not computed but given, by id. */
export type Given = Readonly<Record<string, (value: unknown) => Promise<unknown>>>;

/** Forecasts are judged in a worker of their own, and nothing that a lesson asks reads them. */
const isComputed = ({ kind }: Cell) => kind !== "forecast";

/** The value of each cell but forecasts, by id; `given` turns what was computed into what the cells behind it read. @throws where one has a problem */
export async function valuesOf(notebook: Notebook, given: Given = {}): Promise<ReadonlyMap<string, unknown>> {
  const values = new Map<string, unknown>();
  const made: ComputeContext["made"] = new Map();
  const byId = new Map(notebook.cells.map((cell) => [cell.id, cell]));
  const value = async ({ id, kind, spec, reads }: Cell): Promise<unknown> => {
    if (values.has(id)) return values.get(id);
    const inputs: Record<string, unknown> = {};
    for (const [role, from] of Object.entries(reads)) inputs[role] = await value(byId.get(from)!);
    const computed = await KINDS.get(kind)!.compute(spec, inputs, contextFor(id, made));
    if (!computed.ok) throw new Error(`${id}: ${JSON.stringify(computed.error)}`);
    values.set(id, (await given[id]?.(computed.value)) ?? computed.value);
    return values.get(id);
  };
  for (const cell of notebook.cells.filter(isComputed)) await value(cell);
  return values;
}

/** What a training cell hands on once it has taken so many steps. */
export async function afterTraining(value: unknown, steps: number): Promise<TrainingValue> {
  const { trained, ...rest } = value as TrainingValue;
  const { run } = await startRun(trained.prepared);
  await run.take(steps);
  const moment = { step: run.step, weights: run.weights() };
  return { ...rest, trained: trainedOf(trained.prepared, trained.series, { best: moment, last: moment, film: EMPTY_FILM, looked: null }) };
}

/** What a teaching cell asks, if it asks a layer at all. */
export const factsOf = (values: ReadonlyMap<string, unknown>, id: string): FactSource | null => (values.get(id) as ShownLayer | null)?.facts ?? null;

function contextFor(cellId: string, made: ComputeContext["made"]): ComputeContext {
  const context: Pick<ComputeContext, "cellId" | "signal" | "progress" | "keep" | "made" | "touch" | "mark" | "kept" | "whenGone"> & { readonly engine: Pick<Engine, "attend">; readonly readers: Pick<ComputeContext["readers"], "series"> } = {
    cellId,
    made,
    signal: new AbortController().signal,
    progress: () => {},
    keep: (_slot, _key, make) => Promise.resolve(make()),
    touch: () => {},
    mark: () => {},
    kept: { read: () => undefined, write: () => {} },
    whenGone: () => {},
    engine: { attend: (_cell, request) => Promise.resolve(ok(attended(request))) },
    readers: { series: (file, options) => new Reader().read(1, file, options) },
  };
  return context as ComputeContext;
}

/** What an engine answers, computed by the plain loops in float64. */
function attended(request: AttentionRequest) {
  const { short, long, output } = referenceAttention(request);
  const { batch, heads, steps, units } = request;
  const branch = (of: typeof short) => ({ maps: Float32Array.from(of.maps), output: Float32Array.from(of.output) });
  return { batch, heads, steps, units, short: branch(short), long: branch(long), output: Float32Array.from(output), backend: "cpu" as const };
}

/** In the tests of this file, what the page would fetch of this site comes from the files that it is built from. */
export function siteFromDisk(): void {
  beforeAll(() => {
    vi.stubGlobal("fetch", fetchFromDisk);
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });
}

async function fetchFromDisk(address: string): Promise<Response> {
  const file = address.startsWith("file:") ? fileURLToPath(address) : `.${address.replace(/\?.*$/, "")}`;
  return Promise.resolve(new Response(readFileSync(file)));
}
