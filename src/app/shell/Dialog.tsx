import { Suspense, useEffect, useState } from "react";
import { sayFailure } from "../base/message";
import { owned } from "../base/owned";
import { preloadable } from "../controls/preloadable";
import { useHeadlight } from "./headlight";
import { closeDialog, useShell } from "./shellStore";

const Dialogs = preloadable(() => import("./dialogs/Dialogs"));

/** The dialog that is open, if any. What draws it is loaded for the first one; where that fails, there is none, and the page says why. */
export function Dialog() {
  const { shell } = useHeadlight();
  const dialog = useShell((state) => state.dialog);
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    if (dialog === null || loaded) return;
    owned(Dialogs.load().then(() => setLoaded(true)), (thrown) => {
      closeDialog(shell);
      sayFailure(thrown);
    });
  }, [shell, dialog, loaded]);
  return <Suspense>{dialog !== null && loaded && <Dialogs.View name={dialog} />}</Suspense>;
}
