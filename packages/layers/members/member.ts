/** What the reference's layer offers, and what stands for it here: a row of the README's table. */
export interface Member {
  /** Its names in the reference. */
  readonly reference: readonly string[];
  /** What stands for it here; nothing where there is none. */
  readonly here: readonly string[];
  /** What is to be known about it; where nothing stands for it, why. */
  readonly note: string;
  /** Calls it, and throws unless it does all that the row says. */
  readonly check: () => void | Promise<void>;
}

export interface MemberGroup {
  readonly title: string;
  readonly members: readonly Member[];
}

/** The README's tables, as Markdown. */
export const renderGroups = (groups: readonly MemberGroup[]): string => groups.map(renderGroup).join("\n\n");

const renderGroup = ({ title, members }: MemberGroup) =>
  [`### ${title}`, "", "| fusionlab-learn | here | |", "|---|---|---|", ...members.map(renderRow)].join("\n");

const renderRow = ({ reference, here, note }: Member) => `| ${code(reference)} | ${here.length === 0 ? "–" : code(here)} | ${note} |`;

const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");
