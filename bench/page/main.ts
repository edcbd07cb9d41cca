import { draw } from "./draw";
import { gpu } from "./gpu";
import { long } from "./long";
import { reading } from "./reading";
import { readingMemory } from "./readingMemory";
import { ring } from "./ring";
import { scan } from "./scan";
import { training } from "./training";

const bench = { draw, gpu, long, reading, readingMemory, ring, scan, training };

declare global {
  interface Window {
    bench: typeof bench;
  }
}

window.bench = bench;
