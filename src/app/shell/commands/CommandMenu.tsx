import { useState } from "react";
import { Menu, type MenuItem, type MenuProps } from "../../controls/Menu";
import { loadCommands, type Commands } from "./loadCommands";

interface CommandMenuProps extends Pick<MenuProps, "trigger"> {
  readonly groups: (all: Commands) => readonly (readonly MenuItem[])[];
}

/** A menu of commands, which come when it is first opened. */
export function CommandMenu({ trigger, groups }: CommandMenuProps) {
  const [all, setAll] = useState<Commands | null>(null);
  return <Menu trigger={trigger} before={() => loadCommands().then(setAll)} groups={() => (all === null ? [] : groups(all))} />;
}
