import { report } from "../model/failure";
import { loadPart } from "./base/loadPart";
import { failureMessage } from "./base/message";
import { owned } from "./base/owned";
import { KINDS } from "./cells/registry";
import { isLink } from "./notebook/sharing/fragment";
import type { Headlight } from "./shell/headlight";
import { openBundle } from "./shell/openBundle";

/** What the page's address holds, and what becomes of it. */
export interface Address {
  /** Shows the notebook that the address holds, or says why it cannot. */
  readonly open: () => Promise<void>;
  /** Opens the links that come into the address from now on. */
  readonly follow: () => void;
  /** Takes the link out of the address as soon as the screen shows something else than it holds, so that a reload shows that. */
  readonly leave: () => void;
}

const fragment = () => location.hash.slice(1);

/** True where the address claims to hold a notebook. */
export const isLinked = (): boolean => isLink(fragment());

export function createAddress({ keeper, files, shell }: Pick<Headlight, "keeper" | "files" | "shell">): Address {
  /** Under which id the notebook of the address is on screen, as long as nothing in it was changed. */
  let linkedId: string | null = null;

  const open = async () => {
    linkedId = null;
    const asked = fragment();
    try {
      const { decodeLink } = await loadPart(() => import("./notebook/sharing/link"));
      const bundle = decodeLink(asked, KINDS);
      shell.setState({ refusedLink: bundle.ok ? null : { text: bundle.error, reload: false } });
      if (!bundle.ok) return;
      openBundle({ keeper, files }, bundle.value);
      linkedId = keeper.state.getState().id;
    } catch (thrown) {
      report(thrown);
      shell.setState({ refusedLink: failureMessage(thrown) });
    }
  };
  return {
    open,
    follow() {
      addEventListener("hashchange", () => {
        if (isLinked()) owned(open());
      });
    },
    leave() {
      keeper.state.subscribe(({ id, status }) => {
        if (linkedId === null || (id === linkedId && status === "kept")) return;
        linkedId = null;
        if (isLinked()) history.replaceState(null, "", location.pathname + location.search);
      });
    },
  };
}
