// What a client does after sending: keep on this device, forget, erase.

import { make } from "./dom.js";

// What keeping and forgetting mean is said beside the buttons.
export class Kept {
  constructor(texts, memory, chat) {
    Object.assign(this, { texts, memory, chat });
    this.element = make("section", { class: "kept", hidden: true, tabindex: -1, "data-name": "kept-name" });
  }

  draw() {
    const { boxes } = this.memory;
    this.element.hidden = !boxes.length;
    if (!boxes.length) return;
    const isKept = boxes.every((box) => box.kept);
    const keep = this.#button("keep", () => this.#keep());
    const forget = this.#button("forget", () => this.#forget());
    const erase = boxes.filter((box) => box.erase).map((box) => this.#erase(box));
    this.element.replaceChildren(make("p", {}, this.texts.say(isKept ? "kept" : "keep-ask")), make("div", { class: "row" }, ...(isKept ? [] : [keep]), forget, ...erase));
  }

  // A feedback that the client erased has nothing to say any more.
  erased(choice) {
    const box = this.memory.boxes.find((each) => each.erase && choice.startsWith(each.erase.id));
    if (!box) return;
    this.memory.forget(box.mailbox);
    this.chat.forgot(box.mailbox);
    this.draw();
  }

  #keep() {
    this.memory.boxes.filter((box) => !box.kept).forEach((box) => this.memory.keep(box.mailbox));
    this.#redraw();
  }

  #forget() {
    for (const { mailbox } of this.memory.boxes) {
      this.memory.forget(mailbox);
      this.chat.forgot(mailbox);
    }
    this.#redraw("forgotten");
  }

  #redraw(said = "") {
    this.draw();
    this.chat.status.textContent = said && this.texts.say(said);
    (this.element.hidden ? this.chat.always.querySelector("button") : this.element).focus();
  }

  #button(key, press) {
    return make("button", { type: "button", onclick: press }, this.texts.say(key));
  }

  #erase(box) {
    return make("button", { type: "button", lang: box.lang, onclick: () => this.chat.erase(box) }, box.erase.label);
  }
}
