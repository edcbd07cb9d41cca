import { create } from "zustand";
import { MissingPartError, problemOf } from "../../model/failure";
import type { Problem } from "../../model/result";

/** One sentence on what was just done, or could not be. */
export interface Message {
  readonly text: string | Problem;
  /** True where a reload may help. */
  readonly reload: boolean;
}

export const useMessage = create<{ readonly message: Message | null }>(() => ({ message: null }));

/** Shows a sentence at the foot of the page; null takes it away. */
export const say = (text: string | Problem | null) => useMessage.setState({ message: text === null ? null : { text, reload: false } });

/** Says at the foot of the page what failed. */
export const sayFailure = (thrown: unknown) => useMessage.setState({ message: failureMessage(thrown) });

/** Takes back that a part of Headlight did not come. */
export const partCame = () => useMessage.setState(({ message }) => (message?.reload === true ? { message: null } : {}));

export const failureMessage = (thrown: unknown): Message => ({ text: problemOf(thrown), reload: thrown instanceof MissingPartError });
