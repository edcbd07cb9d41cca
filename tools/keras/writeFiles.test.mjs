import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { expect, it, onTestFinished } from "vitest";

it("writes all files that check_files.py loads into real Keras, whatever moves in the source", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "headlight-keras-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync(process.execPath, [path.join(import.meta.dirname, "writeFiles.mjs"), folder], { stdio: "pipe" });
  const saved = ["attention", "embedding", "normalization"].flatMap((name) => [`saved-${name}.npz`, `saved-${name}.weights.h5`]);
  expect(readdirSync(folder).toSorted()).toEqual(["both.zip", "causal.zip", "layer.npz", "layer.safetensors", "layer.weights.h5", "masked.zip", "plain.zip", ...saved]);
}, 120_000);
