import { useMade } from "../../../base/handedDown";
import { ownOfCell } from "../../ownOfCell";
import type { Training } from "./cellTraining";
import { createTraining } from "./training";

/** The run of a cell. */
export const trainingOf = ownOfCell<Training>(() => createTraining());

export const useTraining = (cellId: string): Training => trainingOf(useMade(), cellId);
