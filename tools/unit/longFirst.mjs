import { BaseSequencer } from "vitest/node";

/**
 * Begins with the tools, whose short files compute longest (a compiler, whole commands): at the end, one core would wait for them.
 * All else as vitest does, which takes a longer file for one that takes longer.
 */
export default class LongFirst extends BaseSequencer {
  async sort(files) {
    const sorted = await super.sort(files);
    const isTool = ({ moduleId }) => moduleId.includes("/tools/");
    return [...sorted.filter(isTool), ...sorted.filter((file) => !isTool(file))];
  }
}
