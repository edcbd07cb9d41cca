// Says so in words where Headlight does not start: a file of it did not come, or it threw before anything was drawn.
// A plain script, not a module: it also runs in frames without an origin, which load no modules.
"use strict";
(() => {
  /** True until the app draws itself in the skeleton's place. */
  const isStarting = () => document.body === null || document.querySelector("#root > .skeleton") !== null;
  let told = false;

  function tell() {
    if (told || !isStarting()) return;
    told = true;
    const framed = window.self !== window.top;
    const main = document.createElement("main");
    const sentence = document.createElement("p");
    sentence.setAttribute("role", "alert");
    sentence.textContent = framed
      ? "Headlight could not be started in the frame that it stands in. Open it in a tab of its own, or reload it."
      : "Headlight could not be started, because a part of it did not come or failed. Check the connection and reload the page.";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Reload the page";
    button.addEventListener("click", () => location.reload());
    main.append(sentence, button);
    if (framed) {
      const link = document.createElement("a");
      Object.assign(link, { href: location.href, target: "_blank", rel: "noopener", textContent: "Open Headlight in a tab of its own" });
      main.append(" ", link);
    }
    main.style.cssText = "max-width: 40rem; margin: 15vh auto; padding: 1rem; font: 1rem/1.6 system-ui, sans-serif";
    document.getElementById("root").replaceChildren(main);
    document.documentElement.dataset.busy = "false";
  }

  const whenParsed = () => (document.readyState === "loading" ? addEventListener("DOMContentLoaded", tell) : tell());
  // Captured, since the failure of a script does not bubble. What fails of other elements (a style sheet, a part that is fetched
  // ahead) is told where it is missed.
  addEventListener("error", ({ target }) => (target === window || target instanceof HTMLScriptElement ? whenParsed() : undefined), true);
  addEventListener("unhandledrejection", whenParsed);
})();
