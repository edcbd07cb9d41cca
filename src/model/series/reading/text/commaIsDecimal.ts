import { answering, type Choice } from "../choice";

declare module "../choice" {
  interface ChoiceKinds {
    /** How cells are told apart and decimals are written: one column of 0,041, or two of 0 and 041. */
    "decimal-or-cells": { readonly decimal: boolean; readonly example: string };
  }
}

/** Whether the only comma of each row may stand before decimals; `sure` where nothing else explains its cells. */
export function commaIsDecimal(text: string, last: boolean): { example: string; sure: boolean } | null {
  const lines = text.split("\n").slice(0, last ? undefined : -1).map((line) => line.trim()).filter((line) => line !== "");
  const body = lines.filter((line) => /^[-+]?\d+,\d+$/.test(line));
  if (body.length < 2 || body.length < lines.length - 1) return null;
  const heading = body.length < lines.length ? lines.find((line) => !body.includes(line))! : null;
  if (heading?.includes(",") === true) return null;
  const decimals = body.map((line) => line.slice(line.indexOf(",") + 1));
  const sure = heading !== null || decimals.some((digits) => digits.length > 1 && digits.startsWith("0")) || body.every((line) => /^[-+]?0,/.test(line));
  return { example: body[Math.min(1, body.length - 1)]!, sure };
}

/** The choice between one column of decimals and two of whole numbers. */
export function markChoice(example: string, decimal: boolean): Choice {
  const ways = [
    { means: { decimal: true, example }, set: { ...answering("decimal-or-cells", "decimal"), decimal: "," as const, columns: null } },
    { means: { decimal: false, example }, set: { ...answering("decimal-or-cells", "cells"), decimal: "." as const, columns: null } },
  ] as const;
  return { kind: "decimal-or-cells", column: null, taken: decimal ? ways[0] : ways[1], others: [decimal ? ways[1] : ways[0]], open: false };
}
