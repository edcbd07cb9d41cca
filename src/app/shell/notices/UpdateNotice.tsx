import { useEffect, useState } from "react";
import { noticesWords } from "../../../words/en/notices";
import { owned } from "../../base/owned";
import { Button } from "../../controls/Button";
import { useHeadlight } from "../headlight";
import { NoticeBar } from "./NoticeBar";

/** Makes the page work offline, and says when a newer Headlight is there; it comes only when the person asks. */
export function UpdateNotice() {
  const { keeper } = useHeadlight();
  const [update, setUpdate] = useState<(() => Promise<void>) | null>(null);
  useEffect(() => {
    if (import.meta.env.DEV || location.protocol === "file:" || !mayWorkOffline()) return;
    const watch = async () => {
      // Nobody has asked for it, and without it the page works as long as there is a network.
      const part = await import("virtual:pwa-register").catch(() => null);
      if (part === null) return;
      let asked = false;
      const reload = part.registerSW({
        onNeedRefresh: () =>
          setUpdate(() => () => {
            asked = true;
            return reload(true);
          }),
        // The newer one is in charge of every tab as soon as one tab asked for it; the others show it when theirs asks.
        onNeedReload: () => (asked ? location.reload() : setUpdate(() => async () => location.reload())),
      });
    };
    owned(watch(), () => {});
  }, []);
  if (update === null) return null;
  return (
    <NoticeBar message={noticesWords.newer} onDismiss={() => setUpdate(null)}>
      <Button onClick={() => owned(keeper.flush().then(update))}>{noticesWords.load}</Button>
    </NoticeBar>
  );
}

/** A frame without an origin throws when it is asked. */
function mayWorkOffline(): boolean {
  try {
    return "serviceWorker" in navigator && navigator.serviceWorker !== undefined;
  } catch {
    return false;
  }
}
