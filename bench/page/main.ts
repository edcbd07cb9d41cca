import { draw } from "./draw";
import { gpu } from "./gpu";
import { long } from "./long";
import { ring } from "./ring";

const bench = { draw, gpu, long, ring };

declare global {
  interface Window {
    bench: typeof bench;
  }
}

window.bench = bench;
