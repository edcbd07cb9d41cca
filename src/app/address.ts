import { report } from "../model/failure";
import { loadPart } from "./base/loadPart";
import { failureMessage } from "./base/message";
import { owned } from "./base/owned";
import { KINDS } from "./cells/registry";
import { isLink } from "./notebook/sharing/fragment";
import type { Headlight } from "./shell/headlight";
import { openBundle } from "./shell/notebookFiles";
import { useShell } from "./shell/shellStore";

const fragment = () => location.hash.slice(1);

/** True where the address claims to hold a notebook. */
export const isLinked = (): boolean => isLink(fragment());

/** Under which id the notebook of the address is on screen, as long as nothing in it was changed. */
let linkedId: string | null = null;

/** Shows the notebook that the address holds, or says why it cannot. */
export async function openFromAddress(headlight: Headlight): Promise<void> {
  linkedId = null;
  const asked = fragment();
  try {
    const { decodeLink } = await loadPart(() => import("./notebook/sharing/link"));
    const bundle = decodeLink(asked, KINDS);
    useShell.setState({ refusedLink: bundle.ok ? null : { text: bundle.error.message, reload: false } });
    if (!bundle.ok) return;
    openBundle(headlight, bundle.value);
    linkedId = headlight.keeper.state.getState().id;
  } catch (thrown) {
    report(thrown);
    useShell.setState({ refusedLink: failureMessage(thrown) });
  }
}

/** Opens the links that come into the address. */
export function followAddress(headlight: Headlight): void {
  addEventListener("hashchange", () => {
    if (isLinked()) owned(openFromAddress(headlight));
  });
}

/** Takes the link out of the address as soon as the screen shows something else than it holds, so that a reload shows that. */
export function leaveAddress({ keeper }: Headlight): void {
  keeper.state.subscribe(({ id, status }) => {
    if (linkedId === null || (id === linkedId && status === "kept")) return;
    linkedId = null;
    if (isLinked()) history.replaceState(null, "", location.pathname + location.search);
  });
}
