import { pageChunks, workerChunks } from "./tools/chunks.mjs";

const slashed = (files) => files.map((file) => file.replaceAll("\\", "/"));

export default [
  { name: "page, before the engine", path: slashed(pageChunks("dist")), limit: "120 kB", gzip: true },
  { name: "engine worker, before its backend", path: slashed(workerChunks("dist", "loseDevice")), limit: "60 kB", gzip: true },
];
