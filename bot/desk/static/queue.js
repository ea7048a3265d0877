// The queue: where the focus goes when the list changes, and single keys. Everything that keys do
// can be done without them; they are silent in fields, beside other keys, while a dialog is open, and
// altogether where the page has no dialog that tells them: there they are switched off.
(() => {
  document.addEventListener("htmx:afterSettle", () => {
    if (document.activeElement === document.body) document.querySelector("#queue .row .words")?.focus();
  });
  if (!document.getElementById("keys")) return;

  const WAITS = 1500; // ms that a "g" waits for its letter
  const rows = () => [...document.querySelectorAll("#queue .row .words")];
  const dialog = () => document.getElementById("keys");
  let gone = 0;

  const step = by => {
    const all = rows();
    const row = document.activeElement?.closest(".row");
    const at = row ? all.indexOf(row.querySelector(".words")) : by > 0 ? -1 : all.length;
    const to = all[Math.min(Math.max(at + by, 0), all.length - 1)];
    to?.focus();
    to?.closest(".row").scrollIntoView({ block: "nearest" });
  };
  const pick = () => document.activeElement?.closest(".row")?.querySelector(".pick")?.click();
  const search = () => {
    const field = document.getElementById("q");
    field?.focus();
    field?.select();
  };
  const go = letter => document.querySelector(`[data-go="${CSS.escape(letter)}"]`)?.click();

  const deeds = {
    j: () => step(1),
    ArrowDown: () => step(1),
    k: () => step(-1),
    ArrowUp: () => step(-1),
    x: pick,
    "/": search,
    "?": () => dialog()?.showModal(),
    g: () => { gone = Date.now(); },
  };

  const isTyping = target => target.closest("input:not(.pick), select, textarea, dialog, [contenteditable]");

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (isTyping(event.target)) return;
    const isSecond = Date.now() - gone < WAITS;
    gone = 0;
    const isArrow = event.key.startsWith("Arrow");
    if (isArrow && !event.target.closest(".row")) return; // arrows scroll, but inside the list
    const deed = isSecond ? () => go(event.key) : deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  });

  document.getElementById("keys-link")?.addEventListener("click", event => {
    event.preventDefault();
    dialog()?.showModal();
  });
})();
