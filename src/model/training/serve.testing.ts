import { expect, vi } from "vitest";
import type { Machine, Started } from "./begin";
import { startTrainer, type TrainerClient, type TrainerEvents } from "./client";
import type { StepBlock } from "./protocol";
import type { KeptRun } from "./run/kept";
import { generated, settingsFor, SMALL } from "./training.testing";
import { testWorker } from "./worker.testing";

const series = generated("season", 900);
const settings = settingsFor(series, { ...SMALL, season: 24, base: "last" });

interface More {
  readonly pilots?: boolean;
  readonly from?: KeptRun;
  readonly settings?: Partial<typeof settings>;
  readonly pair?: Started["pair"];
  readonly gpu?: "wanted" | "demanded";
  readonly onGpu?: Machine["gpu"];
  /** Called in the very turn in which the first block comes, long before the run ends. */
  readonly atFirstBlock?: (client: TrainerClient) => void;
}

/** Tests only: a small run on a series with a season, in a worker in this thread. */
export function begun(more: More = {}) {
  const worker = testWorker(more.pair, more.onGpu);
  const blocks: StepBlock[] = [];
  const events = {
    onPilots: vi.fn<NonNullable<TrainerEvents["onPilots"]>>(),
    onRefused: vi.fn<TrainerEvents["onRefused"]>(),
    onReady: vi.fn<TrainerEvents["onReady"]>(),
    onBlock: vi.fn<TrainerEvents["onBlock"]>((block) => {
      if (blocks.push(block) === 1) more.atFirstBlock?.(client);
    }),
    onPaused: vi.fn<TrainerEvents["onPaused"]>(),
    onMoved: vi.fn<NonNullable<TrainerEvents["onMoved"]>>(),
    onEnded: vi.fn<TrainerEvents["onEnded"]>(),
    onFailure: vi.fn<TrainerEvents["onFailure"]>(),
  };
  const client = startTrainer(
    { series, settings: { ...settings, ...more.settings }, pilots: more.pilots ?? false, from: more.from ?? null, ...(more.gpu && { gpu: more.gpu }) },
    events,
    () => worker,
  );
  const losses = () => blocks.flatMap((block) => Array.from(block.losses));
  return { worker, client, events, blocks, losses };
}

/** Waits until a mock was called. */
export const called = (mock: { readonly mock: { readonly calls: readonly unknown[][] } }) =>
  vi.waitFor(() => expect(mock.mock.calls.length).toBeGreaterThan(0), { timeout: 50_000 });
