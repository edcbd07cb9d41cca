import Monitor from "lucide-react/icons/monitor";
import Moon from "lucide-react/icons/moon";
import Sun from "lucide-react/icons/sun";
import { barWords } from "../../../words/en/bar";
import { Button } from "../../controls/Button";
import { useHeadlight } from "../headlight";
import { setTheme, useShell } from "../shellStore";
import type { ThemeChoice } from "../theme";

const NEXT: Record<ThemeChoice, ThemeChoice> = { system: "light", light: "dark", dark: "system" };
const ICONS = { system: Monitor, light: Sun, dark: Moon };

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const { shell } = useHeadlight();
  const theme = useShell((state) => state.theme);
  const Icon = ICONS[theme];
  const words = barWords.colours(barWords.themes[theme]);
  return <Button look="quiet" aria-label={words} title={words} icon={<Icon size={18} aria-hidden />} onClick={() => setTheme(shell, NEXT[theme])} />;
}
