export { attend } from "./attend";
export { multiply, transpose } from "./multiply";
