import { draw } from "./draw";
import { gpu } from "./gpu";
import { long } from "./long";
import { ring } from "./ring";
import { scan } from "./scan";
import { training } from "./training";

const bench = { draw, gpu, long, ring, scan, training };

declare global {
  interface Window {
    bench: typeof bench;
  }
}

window.bench = bench;
