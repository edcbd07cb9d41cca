import type { MenuItem } from "../../controls/Menu";
import type { Command } from "./commands";
import { shown } from "./shortcut";

export const toMenuItem = ({ id, label, shortcut, enabled, run }: Command): MenuItem => ({
  id,
  label,
  hint: shortcut === undefined ? undefined : shown(shortcut),
  enabled,
  run,
});
