// The one script a page needs: it finds its server by its own address and loads the rest from there.
{
  const script = document.currentScript;
  const files = new URL("static/@version@/", script.src);
  for (const name of ["dom.js", "wire.js"]) import(new URL(name, files)); // all at once, on slow lines
  import(new URL("float.js", files)).then(({ float }) => float(script.dataset));
}
