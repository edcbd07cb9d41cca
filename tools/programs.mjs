import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";

/** The first program of these names on the `PATH`; an earlier name is taken before an earlier folder. Null when there is none. */
export function findProgram(names, env = process.env) {
  const folders = (env["PATH"] ?? "").split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram) ?? null;
}

/** The program that a variable names, or null; throws where there is none at that place: whoever sets it wants that one. */
export function namedProgram(variable, env = process.env) {
  const named = env[variable];
  if (!named) return null;
  if (!isProgram(named)) throw new Error(`${variable} is ${named}, and there is no program there.`);
  return named;
}

export function isProgram(name) {
  try {
    accessSync(name, constants.X_OK);
    return statSync(name).isFile();
  } catch {
    return false;
  }
}

/** Whether Debian's packages can be installed without asking anybody. */
export const canApt = () => process.getuid?.() === 0 && existsSync("/etc/debian_version");

export function aptInstall(packages, command = run) {
  command("apt-get", ["update"]);
  command("apt-get", ["install", "-y", "--no-install-recommends", ...packages]);
}

/** Its output goes to stderr: stdout is for what a script finds. */
export function run(command, args) {
  console.error(`Trying: ${[command, ...args].join(" ")}`);
  spawnSync(command, args, { stdio: ["ignore", 2, 2] });
}
