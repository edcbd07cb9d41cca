import type { Element, Root } from "hast";
import { visitParents } from "unist-util-visit-parents";

/** What a link may name, words of the glossary included, and an image; anything else, `javascript:` say, is taken away. */
const PROTOCOLS = { href: /^(?:https?|ircs?|mailto|xmpp|word)$/i, src: /^https?$/i } as const;

/** Raw HTML becomes text, and addresses of no known protocol go. */
export function madeSafe(tree: Root): Root {
  visitParents(tree, (node, parents) => {
    if (node.type === "raw") {
      const parent = parents.at(-1) as Element | Root;
      parent.children[parent.children.indexOf(node)] = { type: "text", value: node.value };
    } else if (node.type === "element") {
      for (const name of ["href", "src"] as const) {
        const url = node.properties[name];
        if (url !== undefined && !isSafe(url, PROTOCOLS[name])) delete node.properties[name];
      }
    }
  });
  return tree;
}

/** True for relative addresses, too: there a colon, if any, comes after the path began. */
function isSafe(url: string, protocols: RegExp): boolean {
  const protocol = /^([^/?#]*?):/.exec(url)?.[1];
  return protocol === undefined || protocols.test(protocol);
}
