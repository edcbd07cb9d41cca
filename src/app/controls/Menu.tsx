import { cloneElement, Suspense, useState, type ReactElement } from "react";
import { owned } from "../base/owned";
import { preloadable } from "./preloadable";

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** The shortcut as the keyboard writes it. */
  readonly hint?: string | undefined;
  readonly enabled?: boolean;
  readonly run: () => void;
}

export interface MenuProps {
  /** The button that opens the menu. */
  readonly trigger: ReactElement<{ onClick?: () => void; "aria-haspopup"?: "menu" }>;
  /** Groups of items, with a line between them; asked for when the menu opens. */
  readonly groups: () => readonly (readonly MenuItem[])[];
  /** Awaited before the menu opens for the first time. */
  readonly before?: () => Promise<void>;
}

const OpenMenu = preloadable(() => import("./OpenMenu"));

/** A button that opens a list of things to do. What draws the list is loaded on the first click. */
export function Menu({ trigger, groups, before }: MenuProps) {
  const [wanted, setWanted] = useState(false);
  const open = () => owned(Promise.all([OpenMenu.load(), before?.()]).then(() => setWanted(true)));
  const button = cloneElement(trigger, { "aria-haspopup": "menu", onClick: open });
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <OpenMenu.View trigger={trigger} groups={groups} />
    </Suspense>
  );
}
