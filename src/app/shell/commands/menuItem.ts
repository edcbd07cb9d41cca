import type { MenuItem } from "../../controls/Menu";
import type { Command } from "./command";
import { keysOf } from "./shown";

export const toMenuItem = ({ id, label, enabled, run }: Command): MenuItem => ({ id, label, hint: keysOf(id), enabled, run });
