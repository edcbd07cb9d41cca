import { answerWith } from "../../../model/oneShot";
import { pack } from "./pack";

answerWith(pack, () => []);
