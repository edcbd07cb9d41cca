import { defineConfig } from "vitest/config";
import LongFirst from "./tools/unit/longFirst.mjs";

export default defineConfig({
  test: {
    environment: "node",
    // Vitest leaves a core to others: of CI's two, one would do nothing.
    maxWorkers: "100%",
    sequence: { sequencer: LongFirst },
    include: ["src/**/*.test.{ts,tsx}", "packages/**/*.test.{ts,mjs}", "tools/**/*.test.mjs", "bench/**/*.test.{ts,mjs}"],
    // Where property tests draw from.
    globalSetup: "tools/seed/seed.mjs",
    setupFiles: "tools/seed/each.mjs",
    // Only what hangs takes so long, on however busy a machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
