import { neighboursOf } from "../neighbour/neighbour";
import { startersWith } from "./backends/all";
import type { ToWorker } from "./protocol";
import { serveEngine } from "./serve";

const receive = serveEngine(startersWith(neighboursOf(self)));

self.onmessage = ({ data }: MessageEvent<ToWorker>) => receive(data);
