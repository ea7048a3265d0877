// The widget: a button in the corner of any page, and the conversation in a panel beside it.

import { fetchStyle, make, matchAccent, Texts } from "./dom.js";
import { look, Memory } from "./wire.js";

const SERVER = new URL("../../", import.meta.url).href;

export async function float({ lang, service }) {
  const element = make("kuulluksi-button", { lang: lang ?? (document.documentElement.lang || "fi"), service });
  document.body.append(element);
}

class Button extends HTMLElement {
  #texts = new Texts();

  async connectedCallback() {
    if (this.shadowRoot) return;
    const shadow = this.attachShadow({ mode: "open" });
    const [sheet] = await Promise.all([fetchStyle(), this.#texts.speak(this.lang)]);
    this.badge = make("span", { class: "badge", hidden: true });
    this.button = make("button", { type: "button", class: "launch primary", "aria-expanded": "false", "aria-haspopup": "dialog", onclick: () => this.#open() }, make("span", {}, this.#texts.say("launch")), this.badge);
    this.panel = make("div", { class: "panel", role: "dialog", tabindex: -1, hidden: true, "aria-label": this.#texts.say("title"), onkeydown: (event) => event.key === "Escape" && this.#close() });
    this.panel.addEventListener("kuulluksi-notice", () => this.#count());
    shadow.adoptedStyleSheets = [sheet];
    const frame = make("div", { class: "frame", dir: this.#texts.dir, lang: this.#texts.lang }, this.panel, this.button);
    shadow.append(frame);
    matchAccent(frame);
    this.#count();
  }

  async #open() {
    this.panel.hidden = false;
    this.button.hidden = true;
    this.button.setAttribute("aria-expanded", "true");
    this.panel.focus();
    if (this.panel.firstChild) return;
    const close = make("button", { type: "button", slot: "close", class: "close", onclick: () => this.#close() }, this.#texts.say("close"));
    const chat = make("kuulluksi-chat", { panel: true, server: SERVER, lang: this.lang, service: this.getAttribute("service") }, close);
    this.panel.append(chat);
    await import("./chat.js");
  }

  #close() {
    this.panel.hidden = true;
    this.button.hidden = false;
    this.button.setAttribute("aria-expanded", "false");
    this.button.focus();
    this.#count();
  }

  // Discreet: a number on the button, and only on a device that was asked to remember.
  async #count() {
    const { boxes } = new Memory();
    const found = await Promise.all(boxes.map((box) => unopened(box)));
    const count = found.reduce((sum, each) => sum + each, 0);
    this.badge.hidden = !count;
    this.badge.textContent = count;
    this.button.setAttribute("aria-label", [this.#texts.say("launch"), count && this.#texts.say("waiting", { count })].filter(Boolean).join(". "));
  }
}

async function unopened({ mailbox, opened }) {
  const notices = await look(SERVER, mailbox).catch(() => []);
  return notices.filter((notice) => !opened.includes(notice.number)).length;
}

customElements.define("kuulluksi-button", Button);
