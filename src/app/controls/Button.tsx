import type { ButtonHTMLAttributes, ReactNode } from "react";
import styles from "./controls.module.css";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` for the one thing to do here, `quiet` for what stands beside a title. */
  readonly look?: "plain" | "primary" | "quiet";
  readonly icon?: ReactNode;
}

export function Button({ look = "plain", icon, children, className, ...rest }: ButtonProps) {
  const looks = { plain: "", primary: styles.primary, quiet: styles.quiet };
  return (
    <button type="button" data-button {...rest} className={[styles.button, looks[look], className].filter(Boolean).join(" ")}>
      {icon}
      {children}
    </button>
  );
}
