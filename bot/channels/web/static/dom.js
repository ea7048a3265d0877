// Making elements, their looks and their words. Texts become text nodes, never markup.

export function make(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, "");
    else if (value !== false && value != null) node.setAttribute(key, value);
  }
  node.append(...children);
  return node;
}

export function hidden(texts, key) {
  return make("span", { class: "hidden", lang: texts.lang }, texts.say(key));
}

// Blank lines part paragraphs; lines that begin with a dash are a list.
export function paragraphs(text) {
  return text.trim().split(/\n\s*\n/).flatMap(block);
}

function block(text) {
  const nodes = [];
  for (const line of text.split("\n")) {
    const item = line.match(/^\s*[–•-]\s+(.*)/);
    const last = nodes[nodes.length - 1];
    if (item) {
      const list = last?.localName === "ul" ? last : nodes[nodes.push(make("ul")) - 1];
      list.append(make("li", {}, item[1]));
    } else if (last?.localName === "p") last.append("\n", line);
    else nodes.push(make("p", {}, line));
  }
  return nodes;
}

const sheets = new Map();

// Fetch styles ahead, so that nothing shows undressed. A constructed sheet needs no permission of
// the page's content policy; a browser that knows none is left with the link to the plain page.
export function fetchStyle() {
  return once(sheets, "widget.css", fetchSheet);
}

async function fetchSheet(name) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await (await load(name)).text());
  return sheet;
}

function load(name) {
  return fetch(new URL(name, import.meta.url));
}

// What failed to load is asked for again the next time.
function once(known, key, fetched) {
  if (!known.has(key)) known.set(key, fetched(key).catch((error) => { known.delete(key); throw error; }));
  return known.get(key);
}

// White or dark words on the accent, whichever reads better: the host page may choose any colour.
export function matchAccent(root) {
  const probe = make("span", { class: "accent-probe" });
  root.append(probe);
  const [red, green, blue] = getComputedStyle(probe).color.match(/[\d.]+/g).map((part) => (part / 255) ** 2.2);
  probe.remove();
  const isLight = 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.2;
  root.classList.toggle("light-accent", isLight);
  root.classList.toggle("dark-accent", !isLight);
}

// ---- what the interface says, in the language of the conversation; never a word in the scripts

const spoken = new Map();

export class Texts {
  lang = "";
  languages = [];

  async speak(lang) {
    Object.assign(this, await once(spoken, lang, async () => (await load(`texts.${lang}.json`)).json()));
  }

  say(key, args = {}) {
    return this.texts[key].replace(/\{(\w+)\}/g, (whole, name) => args[name] ?? whole);
  }

  // Say again what stands in the page: text in data-say, names in data-name.
  label(root) {
    for (const node of root.querySelectorAll("[data-say]")) node.textContent = this.say(node.dataset.say);
    for (const node of root.querySelectorAll("[data-name]")) node.setAttribute("aria-label", this.say(node.dataset.name));
  }
}
