import { useEffect, useState } from "react";
import { Button } from "../controls/Button";
import { useHeadlight } from "./headlight";
import { Notice } from "./Notice";

/** Makes the page work offline, and says when a newer Headlight is there; it comes only when the person asks. */
export function UpdateNotice() {
  const { keeper } = useHeadlight();
  const [update, setUpdate] = useState<(() => Promise<void>) | null>(null);
  useEffect(() => {
    if (!("serviceWorker" in navigator) || import.meta.env.DEV || location.protocol === "file:") return;
    void import("virtual:pwa-register").then(({ registerSW }) => {
      let asked = false;
      const reload = registerSW({
        onNeedRefresh: () =>
          setUpdate(() => () => {
            asked = true;
            return reload(true);
          }),
        // The newer one is in charge of every tab as soon as one tab asked for it; the others show it when theirs asks.
        onNeedReload: () => (asked ? location.reload() : setUpdate(() => async () => location.reload())),
      });
    });
  }, []);
  if (update === null) return null;
  return (
    <Notice message="A newer Headlight is ready. Your work is kept." onDismiss={() => setUpdate(null)}>
      <Button onClick={() => void keeper.flush().then(update)}>Load it</Button>
    </Notice>
  );
}
