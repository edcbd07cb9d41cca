import { useStore } from "zustand";
import { Button } from "../../controls/Button";
import { useHeadlight } from "../headlight";
import { Notice } from "./Notice";

/** Asks before a notebook from elsewhere sets this machine to heavy work. */
export function HeldNotice() {
  const { keeper } = useHeadlight();
  const held = useStore(keeper.state, (state) => state.held);
  if (!held) return null;
  return (
    <Notice message="This notebook came from elsewhere and asks for a lot of computing, so nothing has been computed yet.">
      <Button look="primary" onClick={keeper.release}>
        Compute it on this machine
      </Button>
    </Notice>
  );
}
