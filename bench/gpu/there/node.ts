/** On the machine with the GPU: `node gpu.mjs FOLDER [full|dry] [SECONDS] [DAWN_FLAG …]` measures and writes into the folder. */
import process from "node:process";
import { openDawn } from "./dawn";
import { writeFound } from "./files";
import { measure } from "./measure";
import { PLANS } from "./plan";

const [folder, plan = "full", seconds = "120", ...flags] = process.argv.slice(2);
if (folder === undefined || !(plan in PLANS)) throw new Error(`node gpu.mjs FOLDER ${Object.keys(PLANS).join("|")} SECONDS`);
const { report, requests, samples } = await measure(openDawn(flags), PLANS[plan as keyof typeof PLANS], 1000 * Number(seconds), console.log);
for (const { work, maps, output } of report.apart) console.log(`${work} is from float64: maps ${maps.toExponential(1)}, output ${output.toExponential(1)}`);
for (const name of report.leftOut) console.log(`No time was left for ${name}.`);
writeFound(folder, report, requests, samples);
// Dawn would keep Node alive.
process.exit(0);
