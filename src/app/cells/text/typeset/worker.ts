import { answerWith } from "../../../../model/oneShot";
import { typeset } from "./typeset";

answerWith(typeset, () => []);
