import { building } from "./building";
import { companions } from "./companions";
import { construction } from "./construction";
import { graph } from "./graph";
import { learner } from "./learner";
import { lossesAndMetrics } from "./lossesAndMetrics";
import { weights } from "./weights";

/** All that the reference's layer offers, in its documentation's order. The README's table and the tests are made of it. */
export const MEMBERS = [construction, building, weights, learner, lossesAndMetrics, graph, companions];
