import { pageChunks, workerChunks } from "./tools/chunks.mjs";

const slashed = (files) => files.map((file) => file.replaceAll("\\", "/"));

export default [
  { name: "page, before the engine", path: slashed(pageChunks("dist")), limit: "130 kB", gzip: true },
  { name: "engine worker", path: slashed(workerChunks("dist", "worker-")), limit: "220 kB", gzip: true },
];
