import { problem, type Result } from "../../../../model/result";
import { unchecked, type Unchecked } from "../../document/bundle";
import { jsonInPage } from "../singlePage";

/** Takes a notebook file apart, or a page that was exported with a notebook inside: seconds for large ones. Problems: `damaged` and `invalid`. */
export function unpack(bytes: Uint8Array): Result<Unchecked> {
  try {
    const text = new TextDecoder().decode(bytes);
    return unchecked(JSON.parse(jsonInPage(text) ?? text));
  } catch {
    return problem("damaged", "This file is not JSON, or is cut short, so it cannot be a Headlight notebook. Choose a file that ends in .headlight.json.");
  }
}
