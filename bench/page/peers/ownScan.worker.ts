import { compileKernel } from "../../../src/model/engine/backends/kernelFile";
import { startInstance } from "../../../src/model/kernels/instance";
import { createScan, type BranchQuestion } from "../../../src/model/scan/scan";
import { serveContender } from "../workers";
import { scanned, type ScanAnswer } from "./scanned";

let questions: readonly BranchQuestion[] = [];
let module: WebAssembly.Module | null = null;

/** Both branches of a scan, one after the other on one thread, with all that the panel shows of them. */
serveContender<ScanAnswer>({
  async prepare(request) {
    module = await compileKernel();
    questions = scanned(request);
  },
  async run() {
    const scans = [];
    for (const question of questions) {
      const scan = createScan(await startInstance(module!), question);
      Array.from(scan.run());
      scans.push(scan.result());
    }
    const [short, long] = scans;
    return { short: short!.lags.mean, long: long!.lags.mean, entropy: short!.measures.entropy };
  },
});
