// Words that are selected in a client's text come into the field of its form by themselves.
document.addEventListener("selectionchange", () => {
  const selection = document.getSelection();
  const words = selection.toString().replace(/\s+/g, " ").trim();
  const inside = selection.anchorNode && selection.anchorNode.parentElement;
  const text = inside && inside.closest(".blurring blockquote");
  if (!words || !text || !text.contains(selection.focusNode)) return;
  text.closest(".blurring").querySelector("input.words").value = words;
});
