import { afterEach, expect, it } from "vitest";
import { chooseLanguage, locale } from "./language";
import { room, speak } from "./room";

const page = () => ({ documentElement: { lang: "" } }) as Document;

afterEach(async () => {
  speak({});
  await chooseLanguage(page(), "");
});

it.each(["", "?lang=en", "?lang=tlh", "?lang=constructor"])("is English for %j", async (search) => {
  const shown = page();
  await chooseLanguage(shown, search);
  expect(shown.documentElement.lang).toBe("en");
  expect(locale()).toBe("en-GB");
});

it("is the pseudo-language where it is asked for", async () => {
  const shown = page();
  await chooseLanguage(shown, "?lang=en-XA");
  expect(shown.documentElement.lang).toBe("en-XA");
  expect(room("any", { title: "Maps" }).title).toBe("Ṁáþš~~");
});
