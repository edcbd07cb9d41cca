import type { TestSequencerConstructor } from "vitest/node";

declare const LongFirst: TestSequencerConstructor;
export default LongFirst;
