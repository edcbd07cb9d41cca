import type { ButtonHTMLAttributes, ReactNode } from "react";
import styles from "./controls.module.css";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` for the one thing to do here, `quiet` for what stands beside a title. */
  readonly look?: "plain" | "primary" | "quiet";
  readonly icon?: ReactNode;
}

/** A button that goes while it has the keyboard, as when what it offers is done, gives that to the cell or dialog it stood in. */
const handOn = (button: HTMLButtonElement) => () => {
  if (button === document.activeElement) button.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
};

export function Button({ look = "plain", icon, children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" data-button ref={handOn} {...rest} className={[styles.button, styles[look], className].filter(Boolean).join(" ")}>
      {icon}
      {children}
    </button>
  );
}
