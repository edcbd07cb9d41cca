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
      const reload = registerSW({ onNeedRefresh: () => setUpdate(() => () => reload(true)) });
    });
  }, []);
  if (update === null) return null;
  return (
    <Notice message="A newer Headlight is ready. Your work is kept." onDismiss={() => setUpdate(null)}>
      <Button onClick={() => void keeper.flush().then(update)}>Load it</Button>
    </Notice>
  );
}
