import { answerWith } from "../../../../model/oneShot";
import { fileOf } from "./tableFile";

// A million rows take seconds to write.
answerWith(fileOf, (bytes) => [bytes]);
