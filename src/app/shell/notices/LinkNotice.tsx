import { ReloadButton } from "../../controls/ReloadButton";
import { Notice } from "./Notice";
import { useHeadlight } from "../headlight";
import { useShell } from "../shellStore";

/** Says that what is on screen is not what the link in the address should have shown, and why. */
export function LinkNotice() {
  const { shell } = useHeadlight();
  const refusedLink = useShell((state) => state.refusedLink);
  if (refusedLink === null) return null;
  return (
    <Notice
      alarming
      message={`${refusedLink.text} What you see below is not from the link.`}
      onDismiss={() => shell.setState({ refusedLink: null })}
    >
      {refusedLink.reload && <ReloadButton />}
    </Notice>
  );
}
