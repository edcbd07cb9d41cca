import { BackendBadge } from "./BackendBadge";
import { Logo } from "./Logo";
import { ThemeSwitch } from "./ThemeSwitch";
import styles from "./TopBar.module.css";

export function TopBar() {
  return (
    <header className={styles.bar}>
      <a className={styles.brand} href="./" aria-label="Headlight, start page">
        <Logo />
        Headlight
      </a>
      <BackendBadge />
      <ThemeSwitch />
    </header>
  );
}
