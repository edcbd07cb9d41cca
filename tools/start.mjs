/** Serves the built site: `node tools/start.mjs [--built]`. Builds it first unless told that it is built. */
import process from "node:process";
import { preview } from "vite";
import { buildSite, lacksSite } from "./build.mjs";

if (!process.argv.includes("--built")) await buildSite();

const lack = lacksSite();
if (lack === null) await serveSite();
else stop(lack);

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
