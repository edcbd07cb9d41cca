import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["src/**/*.test.{ts,tsx}", "tools/**/*.test.mjs", "bench/**/*.test.mjs"],
    // Property tests draw a new seed each time and print the one that failed.
    testTimeout: 20_000,
  },
});
