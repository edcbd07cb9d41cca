import { Source } from "./job";
import { Branch } from "./plan";

/** Whether anything before the layer wants to know its input's slopes. */
export function isAsked(b: Branch): bool {
  if (b.slopes !== 0) return true;
  for (let i = 0; i < b.sourceCount; i++) {
    const source = sourceOf(b, i);
    if (source.normalisation >= 0 || source.embedding >= 0) return true;
  }
  return false;
}

export function sourceOf(b: Branch, index: i32): Source {
  return changetype<Source>(b.sources + <usize>index * offsetof<Source>());
}
