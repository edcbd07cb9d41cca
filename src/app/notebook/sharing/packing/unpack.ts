import { problem, type Result } from "../../../../model/result";
import { unchecked, type Unchecked } from "../../document/bundle";
import { jsonInPage } from "../singlePage";

declare module "../../../../model/result" {
  interface Problems {
    "sharing/file-damaged": Nothing;
  }
}

/** Takes a notebook file apart, or a page that was exported with a notebook inside: seconds for large ones. Problems: `file-damaged`, and those of `unchecked`. */
export function unpack(bytes: Uint8Array): Result<Unchecked> {
  try {
    const text = new TextDecoder().decode(bytes);
    return unchecked(JSON.parse(jsonInPage(text) ?? text));
  } catch {
    return problem("sharing/file-damaged", {});
  }
}
