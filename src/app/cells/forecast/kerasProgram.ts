export { firstLosses } from "../../../model/training/keras/firstLosses";
export { writeKerasProgram } from "../../../model/training/keras/programExport";
