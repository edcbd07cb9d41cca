import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain, reading, refusal } from "../given.testing";

const start = Date.UTC(2024, 0, 1);
const MINUTE = 60_000;
const iso = (i: number) => new Date(start + i * MINUTE).toISOString();
const ROWS = 40;

/** What an entity says in its row `i`, and which number that is; NaN where it is none. */
const ENTITIES = {
  "sensor.power": (i: number) => [`${100 + i}.5`, 100.5 + i],
  "sensor.temp": (i: number) => (i === 7 ? ["unavailable", Number.NaN] : [`${i}`, i]),
  "binary_sensor.door": (i: number) => (i % 5 === 0 ? ["on", 1] : ["off", 0]),
  "person.jane": (i: number) => [i % 9 === 0 ? "home" : "not_home", Number.NaN],
  "climate.hall": (i: number) => [i % 3 === 0 ? "heat" : "idle", Number.NaN],
} as const satisfies Record<string, (i: number) => readonly [string, number]>;
type Entity = keyof typeof ENTITIES;

const history = (entities: readonly Entity[]) =>
  `entity_id,state,last_changed\n${entities.flatMap((entity) => Array.from({ length: ROWS }, (_, i) => `${entity},${ENTITIES[entity](i)[0]},${iso(i)}`)).join("\n")}\n`;

describe("states of several entities in one column", () => {
  it("are numbers where an entity has numbers, or is on and off; one of words is left out and told", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(Object.keys(ENTITIES) as Entity[], { minLength: 2 }), async (entities) => {
        fc.pre(entities.some((entity) => entity.startsWith("sensor.")) && entities.some((entity) => !entity.startsWith("sensor.")));
        const isWords = (entity: Entity) => entity === "person.jane" || entity === "climate.hall";
        const kept = entities.filter((entity) => !isWords(entity));
        const read = await reading(history(entities), { answers: { id: JSON.stringify(kept), by: '["entity_id"]' } });
        const values = kept.map((entity) => [kept.length === 1 ? "state" : entity, Array.from({ length: ROWS }, (_, i) => (entity === "sensor.temp" ? i : ENTITIES[entity](i)[1]))]);
        expect(plain(read)).toEqual({ at: Array.from({ length: ROWS }, (_, i) => start + i * MINUTE), columns: Object.fromEntries(values) });
        const left = entities.filter(isWords);
        expect(read.series.notices.filter(({ kind }) => kind === "noticed/series-of-words")).toEqual(left.length === 0 ? [] : [{ kind: "noticed/series-of-words", params: { names: left } }]);
      }),
      { numRuns: 20 },
    );
  });

  it("are refused as words where no entity has a number", async () => {
    expect(await refusal(history(["person.jane", "climate.hall"]))).toMatchObject({ kind: "reading/no-numbers" });
  });
});

it("leaves out a series in which nothing was measured, and says so", async () => {
  const rows = (id: string, cell: (i: number) => string) => Array.from({ length: ROWS }, (_, i) => `${id},${iso(i)},${cell(i)}`).join("\n");
  const text = `id,time,x\n${rows("a", String)}\n${rows("b", () => "")}\n${rows("c", (i) => `${i}.5`)}\n`;
  const read = await reading(text);
  expect(Object.keys(plain(read).columns)).toEqual(["a", "c"]);
  expect(read.series.notices).toContainEqual({ kind: "noticed/empty-columns", params: { names: ["b"] } });
  expect(await refusal(text, { answers: { id: '["b"]' } })).toMatchObject({ kind: "reading/all-missing" });
});
