import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { JOB_FIELDS } from "./job";

const read = (name: string) => readFileSync(new URL(name, import.meta.url));

test("the job's fields stand in the order in which the kernel reads them", () => {
  const source = read("./assembly/job.ts").toString();
  expect([...source.matchAll(/^ {2}(\w+): (?:usize|i32);/gm)].map(([, name]) => name)).toEqual([...JOB_FIELDS]);
});
