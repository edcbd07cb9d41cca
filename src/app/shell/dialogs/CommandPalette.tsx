import { Command as Cmdk } from "cmdk";
import { Dialog } from "radix-ui";
import { useMemo, useRef, useState } from "react";
import { commandsWords } from "../../../words/en/commands";
import { findingWords } from "../../../words/en/finding";
import { dialogsWords } from "../../../words/en/dialogs";
import { Over } from "../../controls/Over";
import { useHeadlight } from "../headlight";
import type { Command } from "../commands/command";
import { commands } from "../commands/commands";
import { closeDialog } from "../shellStore";
import { settings } from "../commands/finding";
import { fits } from "../commands/fits";
import { keysOf } from "../commands/shown";
import styles from "./CommandPalette.module.css";

const GROUPS: readonly Command["group"][] = ["edit", "settings", "cell", "notebook", "view", "go"];

/** Every command that can be run now, and every setting and choice, found by typing a part of its name or another word for it. */
export function CommandPalette() {
  const words = dialogsWords.palette;
  const headlight = useHeadlight();
  const { shell } = headlight;
  const all = useMemo(() => [...commands(headlight), ...settings(headlight)].filter(({ id, enabled }) => enabled && id !== "palette"), [headlight]);
  const [search, setSearch] = useState("");
  const found = useMemo(() => ranked(all, search), [all, search]);
  // Run after the dialog has given the keyboard back, so that a command can put it elsewhere, or ask where it was.
  const chosen = useRef<Command | null>(null);
  const choose = (command: Command) => {
    chosen.current = command;
    closeDialog(shell);
  };
  return (
    <Over className={styles.palette} onClose={() => closeDialog(shell)} onClosed={() => chosen.current?.run()}>
      <Dialog.Title className="visually-hidden">{words.title}</Dialog.Title>
      <Cmdk label={words.title} shouldFilter={false}>
        <Cmdk.Input className={styles.input} maxLength={500} placeholder={words.ask} value={search} onValueChange={setSearch} />
        <Cmdk.List label={words.list} className={styles.list}>
          <Cmdk.Empty className={styles.empty}>{words.none}</Cmdk.Empty>
          {found.map(({ group, commands: listed }) => (
            <Cmdk.Group key={group} heading={commandsWords.groups[group]} className={styles.group}>
              {listed.map((command) => (
                <Cmdk.Item key={command.id} value={command.id} className={styles.item} onSelect={() => choose(command)}>
                  {command.label}
                  {keysOf(command.id) !== undefined && <kbd className={styles.keys}>{keysOf(command.id)}</kbd>}
                </Cmdk.Item>
              ))}
            </Cmdk.Group>
          ))}
        </Cmdk.List>
      </Cmdk>
    </Over>
  );
}

/** What fits the search, the best first, in groups by their best; in the usual order while nothing is typed. */
function ranked(all: readonly Command[], search: string) {
  const also = findingWords.also.commands as Readonly<Record<string, string | undefined>>;
  const scored = all
    .map((command) => ({ command, score: fits(search, { label: command.label, group: commandsWords.groups[command.group], also: command.also ?? also[command.id] ?? "" }) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  // Settings are for whoever looks for one: a hundred of them would hide what can be done.
  const groups = search.trim() === "" ? GROUPS.filter((group) => group !== "settings") : [...new Set(scored.map(({ command }) => command.group))];
  return groups
    .map((group) => ({ group, commands: scored.flatMap(({ command }) => (command.group === group ? [command] : [])) }))
    .filter(({ commands: listed }) => listed.length > 0);
}
