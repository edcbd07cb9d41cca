import type { HandedAnswer } from "../handIn/handIn";

/** One value that is set, by its name in the data model of SCORM 1.2. */
export type Value = readonly [name: string, value: string];

/**
 * How far a learner is, for the platform's own table: `completed` once all is answered, and the score in percent of all questions,
 * each counting alike.
 */
export function standingIn(items: readonly HandedAnswer[]): Value[] {
  const answered = items.filter(({ tries }) => tries > 0).length;
  const score = items.reduce((sum, item) => sum + (item.right === true ? 1 : 0), 0);
  return [
    ["cmi.core.score.raw", String(items.length === 0 ? 0 : Math.round((1000 * score) / items.length) / 10)],
    ["cmi.core.score.min", "0"],
    ["cmi.core.score.max", "100"],
    ["cmi.core.lesson_status", answered === items.length ? "completed" : "incomplete"],
  ];
}

/** One answer as the interaction with this number. */
export function interactionOf(item: HandedAnswer, number: number): Value[] {
  const at = `cmi.interactions.${number}`;
  const [type, response] = responseOf(item);
  return [
    [`${at}.id`, identifier(item.item)],
    [`${at}.type`, type],
    [`${at}.student_response`, response],
    [`${at}.result`, item.right === null ? "neutral" : item.right ? "correct" : "wrong"],
    ...(item.at === null ? [] : [[`${at}.time`, timeOfDay(new Date(item.at))] as const]),
  ];
}

/** Type and response in the words of SCORM 1.2: letters for choices, 255 characters at most for what is written out. */
function responseOf({ form, answer, said }: HandedAnswer): readonly [type: string, response: string] {
  if (form === "choice" && typeof answer === "number" && hasLetter(answer)) return ["choice", letter(answer)];
  if (form === "order" && Array.isArray(answer) && answer.every(hasLetter)) return ["sequencing", answer.map(letter).join(",").slice(0, 255)];
  if (typeof answer === "number") return ["numeric", String(answer)];
  return ["performance", said.slice(0, 255)];
}

const hasLetter = (index: number): boolean => Number.isInteger(index) && index >= 0 && index < 26;

/** "a" for 0. */
const letter = (index: number): string => String.fromCodePoint(97 + index);

/** An identifier holds no blanks. */
const identifier = (name: string): string => name.replaceAll(/[^\w.-]/gu, "_").slice(0, 255);

const two = (value: number): string => String(value).padStart(2, "0");

const timeOfDay = (at: Date): string => [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(":");

/** A length of time as "0000:00:00.00", in hours at most four digits long. */
export function timeSpan(milliseconds: number): string {
  const hundredths = Math.min(Math.max(0, Math.round(milliseconds / 10)), 9999 * 360_000);
  const [hours, minutes, seconds] = [360_000, 6000, 100].map((unit, i, units) => Math.floor((hundredths % (units[i - 1] ?? Infinity)) / unit));
  return `${String(hours).padStart(4, "0")}:${two(minutes!)}:${two(seconds!)}.${two(hundredths % 100)}`;
}
