import { Monitor, Moon, Sun } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "../../controls/Button";
import { applyTheme, keepTheme, keptTheme, type Theme } from "../theme";

const NEXT: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };
const ICONS = { system: Monitor, light: Sun, dark: Moon };
const WORDS = { system: "as the system", light: "light", dark: "dark" };

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(keptTheme);
  useEffect(() => applyTheme(theme), [theme]);
  const Icon = ICONS[theme];
  const words = `Colours: ${WORDS[theme]}`;
  return (
    <Button
      look="quiet"
      aria-label={words}
      title={words}
      icon={<Icon size={18} aria-hidden />}
      onClick={() => {
        keepTheme(NEXT[theme]);
        setTheme(NEXT[theme]);
      }}
    />
  );
}
