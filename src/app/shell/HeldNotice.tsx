import { Button } from "../controls/Button";
import { Notice } from "./Notice";
import { useShell } from "./shellStore";

/** Asks before a notebook from elsewhere sets this machine to heavy work. */
export function HeldNotice() {
  const held = useShell((state) => state.held);
  if (!held) return null;
  return (
    <Notice message="This notebook came from elsewhere and asks for a lot of computing, so nothing has been computed yet.">
      <Button look="primary" onClick={() => useShell.setState({ held: false })}>
        Compute it on this machine
      </Button>
    </Notice>
  );
}
