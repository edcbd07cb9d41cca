import { layerShapeOf } from "./fit";
import { weightShapes } from "./names";

/** An array's path taken apart: the layer it belongs to, and which of that layer's 20 arrays it is. */
export interface ArrayRole {
  /** Path of the layer inside the file; empty where the file holds the bare layer. */
  readonly layer: string;
  /** As in `weightShapes`, such as `short_term_attention/query/kernel`. */
  readonly weight: string;
}

const BRANCH = "(?<branch>short|long)_term_";
const PREFIX = "^(?:(?<layer>.*)/)?";

/** As layer.md names them: `short_term_dense/kernel`, `long_term_attention/query/bias`. */
const NAMED = [
  new RegExp(`${PREFIX}${BRANCH}(?<step>dense)/(?<part>kernel|bias)(?::0)?$`),
  new RegExp(`${PREFIX}${BRANCH}attention/(?<step>query|key|value|attention_output)/(?<part>kernel|bias)(?::0)?$`),
];

/** As Keras 3 stores them: attribute names, and each layer's arrays numbered below `vars`. */
const STORED = [
  new RegExp(`${PREFIX}${BRANCH}(?<step>dense)/vars/(?<part>0|1)$`),
  new RegExp(`${PREFIX}${BRANCH}attention/_?(?<step>query|key|value|output)_dense/vars/(?<part>0|1)$`),
];

/** As Keras names variables: `dense_1/bias`, `multi_head_attention/query/kernel`, with or without `:0`. */
const NUMBERED = [
  new RegExp(`${PREFIX}(?<owner>dense(?:_\\d+)?)/(?<part>kernel|bias)(?::0)?$`),
  new RegExp(
    `${PREFIX}(?<owner>multi_head_attention(?:_\\d+)?)/(?<step>query|key|value|attention_output)/(?<part>kernel|bias)(?::0)?$`,
  ),
];

const PARTS: Readonly<Record<string, string>> = { "0": "kernel", "1": "bias", kernel: "kernel", bias: "bias" };

/** Which layer and which of its arrays each path means; paths that mean none are left out. Dots part names as slashes do. */
export function rolesOf(arrays: readonly { readonly name: string; readonly shape: readonly number[] }[]): Map<string, ArrayRole> {
  const listed = rolesInList(arrays);
  if (listed !== null) return listed;
  const slashed = new Map(arrays.map(({ name }) => [name, name.includes("/") ? name : name.replaceAll(".", "/")]));
  const roles = rolesOfPaths([...slashed.values()]);
  return new Map(arrays.flatMap(({ name }) => {
    const role = roles.get(slashed.get(name)!);
    return role === undefined ? [] : [[name, role] as const];
  }));
}

function rolesOfPaths(paths: readonly string[]): Map<string, ArrayRole> {
  const roles = new Map<string, ArrayRole>();
  for (const path of paths) {
    const groups = firstMatch([...NAMED, ...STORED], path);
    if (groups === null) continue;
    const { layer = "", branch = "", step = "", part = "" } = groups;
    const owner = step === "dense" ? `${branch}_term_dense` : `${branch}_term_attention/${OUTPUT[step] ?? step}`;
    roles.set(path, { layer, weight: `${owner}/${PARTS[part]}` });
  }
  for (const [path, role] of rolesByNumber(paths)) roles.set(path, role);
  return roles;
}

const OUTPUT: Readonly<Record<string, string>> = { output: "attention_output" };

/**
 * Variable names tell the two branches apart by number only. Keras counts up as layers are made, and the
 * layer makes its short branch first; so of two `dense` in one place the lower number is the short one.
 * A place with another count than two of each is no such layer.
 */
function rolesByNumber(paths: readonly string[]): Map<string, ArrayRole> {
  const owners = new Map<string, Set<string>>();
  const found: { path: string; layer: string; owner: string; step: string; part: string }[] = [];
  for (const path of paths) {
    const groups = firstMatch(NUMBERED, path);
    if (groups === null) continue;
    const { layer = "", owner = "", step = "", part = "" } = groups;
    found.push({ path, layer, owner, step, part });
    const key = `${layer}|${kindOf(owner)}`;
    owners.set(key, (owners.get(key) ?? new Set()).add(owner));
  }
  const roles = new Map<string, ArrayRole>();
  for (const { path, layer, owner, step, part } of found) {
    const [dense, attention] = ["dense", "multi_head_attention"].map((kind) => owners.get(`${layer}|${kind}`)?.size);
    if (dense !== 2 || attention !== 2) continue;
    const both = [...(owners.get(`${layer}|${kindOf(owner)}`) ?? [])].toSorted((a, b) => numberOf(a) - numberOf(b));
    const branch = both[0] === owner ? "short" : "long";
    const weight = step === "" ? `${branch}_term_dense/${part}` : `${branch}_term_attention/${step}/${part}`;
    roles.set(path, { layer, weight });
  }
  return roles;
}

const kindOf = (owner: string) => owner.replace(/_\d+$/, "");
const numberOf = (owner: string) => Number(/_(\d+)$/.exec(owner)?.[1] ?? 0);

/**
 * `np.savez(file, *layer.get_weights())` calls the arrays arr_0 to arr_19; of a whole model the layer's are 20 in a row, told by
 * their shapes. Null where no 20 are a layer.
 */
function rolesInList(arrays: readonly { readonly name: string; readonly shape: readonly number[] }[]): Map<string, ArrayRole> | null {
  const shapes = new Map(arrays.map(({ name, shape }) => [name, shape]));
  const listed = Array.from({ length: arrays.length }, (_, i) => shapes.get(`arr_${i}`));
  if (!listed.every((shape) => shape !== undefined)) return null;
  const roles = new Map<string, ArrayRole>();
  const alone = listed.length === LISTED.length;
  for (let first = 0; first + LISTED.length <= listed.length; ) {
    const isLayer = alone || layerShapeOf(new Map(LISTED.map((weight, i) => [weight, listed[first + i]!]))).ok;
    if (isLayer) LISTED.forEach((weight, i) => roles.set(`arr_${first + i}`, { layer: alone ? "" : `arr_${first}`, weight }));
    first += isLayer ? LISTED.length : 1;
  }
  return roles.size === 0 ? null : roles;
}

const LISTED = weightShapes({ units: 1, heads: 1, shortWidth: 1, longWidth: 1 }).map(({ name }) => name);

function firstMatch(patterns: readonly RegExp[], path: string): Record<string, string | undefined> | null {
  for (const pattern of patterns) {
    const groups = pattern.exec(path)?.groups;
    if (groups !== undefined) return groups;
  }
  return null;
}
