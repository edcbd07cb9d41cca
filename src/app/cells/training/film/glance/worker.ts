import { failureOf } from "../../../../../model/failure";
import { failOnUnreadable } from "../../../../../model/oneShot";
import { buffersOf, glanced } from "./glanced";
import type { FromGlancer, ToGlancer } from "./glanceProtocol";

addEventListener("message", ({ data }: MessageEvent<ToGlancer>) => {
  try {
    const answer = glanced(data);
    postMessage({ id: data.id, answer } satisfies FromGlancer, { transfer: buffersOf(answer) });
  } catch (error) {
    postMessage({ id: data.id, failure: failureOf(error) } satisfies FromGlancer);
  }
});

failOnUnreadable();
