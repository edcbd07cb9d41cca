import { starters } from "./backends/all";
import type { ToWorker } from "./protocol";
import { serveEngine } from "./serve";

const receive = serveEngine(starters);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => receive(data);
