/** Serves the built site: `node tools/start.mjs [--built]`. Builds it first unless told that it is built. */
import { existsSync } from "node:fs";
import process from "node:process";
import { build, preview } from "vite";

if (!process.argv.includes("--built")) {
  for (const configFile of ["vite.config.ts", "vite.single.config.ts"]) await build({ configFile, logLevel: "warn" });
}

if (existsSync("dist/index.html")) await serveSite();
else stop("There is no built site in dist/: run `npm run build` first.");

async function serveSite() {
  const port = Number(process.env["PORT"] ?? 5173);
  try {
    const server = await preview({ preview: { port, strictPort: true } });
    console.log(`Headlight is at ${server.resolvedUrls.local[0]}`);
  } catch (error) {
    if (!/already in use/.test(error.message)) throw error;
    stop(`Port ${port} is in use: choose a free one, for example \`PORT=${port + 1} npm start\`.`);
  }
}

function stop(message) {
  console.error(message);
  process.exitCode = 1;
}
