// Says so in words where Headlight does not start: a file of it did not come or came in part, or it threw before anything was drawn.
// A plain script, not a module: it also runs in frames without an origin, which load no modules.
"use strict";
(() => {
  const FAILED = "Headlight could not be started, because a part of it did not come or failed. Check the connection and reload the page.";
  const FRAMED = "Headlight could not be started in the frame that it stands in. Open it in a tab of its own, or reload it.";
  const CUT_SHORT = "This page came only in part, so it cannot be shown. Reload it, or get the file again.";
  const PLAIN = "The looks of Headlight did not come, so the page is hard to read. Check the connection and reload the page.";

  /** True until the app draws itself in the skeleton's place. */
  const isStarting = () => document.body === null || document.querySelector("#root > .skeleton") !== null;
  const isCutShort = () => document.getElementById("root") === null;
  let told = false;
  let plain = null;

  /** A sentence, and what can be done. */
  function notice(text, framed) {
    const element = document.createElement("main");
    const sentence = document.createElement("p");
    sentence.setAttribute("role", "alert");
    sentence.textContent = text;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Reload the page";
    button.addEventListener("click", () => location.reload());
    element.append(sentence, button);
    if (framed) {
      const link = document.createElement("a");
      Object.assign(link, { href: location.href, target: "_blank", rel: "noopener", textContent: "Open Headlight in a tab of its own" });
      element.append(" ", link);
    }
    element.style.cssText = "max-width: 40rem; margin: 15vh auto; padding: 1rem; font: 1rem/1.6 system-ui, sans-serif";
    return element;
  }

  function tell() {
    if (told || !(isStarting() || isCutShort())) return;
    told = true;
    // What does not start has no looks to speak of.
    plain?.remove();
    const framed = window.self !== window.top;
    const text = isCutShort() ? CUT_SHORT : framed ? FRAMED : FAILED;
    (document.getElementById("root") ?? document.body).replaceChildren(notice(text, framed));
    document.documentElement.dataset.busy = "false";
  }

  /** The app works without its looks, too: the sentence stands above it. */
  function tellPlain() {
    if (told) return;
    plain = notice(PLAIN, false);
    plain.style.marginBlock = "0";
    document.body.prepend(plain);
  }

  const whenParsed = (then) => (document.readyState === "loading" ? addEventListener("DOMContentLoaded", then) : then());
  // Captured, since the failure of a script does not bubble. What fails of other elements, and style sheets of parts that come later,
  // are told where they are missed.
  addEventListener(
    "error",
    ({ target }) => {
      if (target === window || target instanceof HTMLScriptElement) whenParsed(tell);
      else if (target instanceof HTMLLinkElement && target.rel === "stylesheet" && isStarting()) whenParsed(tellPlain);
    },
    true,
  );
  addEventListener("unhandledrejection", () => whenParsed(tell));
  // A browser opens what is dropped in the place of the page. From when it can say why not, the page sees to that itself (`useStrays`).
  window.ondragover = window.ondrop = (event) => {
    const field = event.target.closest?.("input, textarea");
    if (event.dataTransfer.types.includes("Files") ? field?.type !== "file" : !field) event.preventDefault();
  };
  addEventListener("DOMContentLoaded", () => isCutShort() && tell());
})();
