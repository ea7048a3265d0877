import { make } from "./dom.js";

// A receipt code, typed or pasted, to see what became of a feedback.
export class CodeForm {
  constructor(look) {
    this.look = look;
    this.field = make("input", { id: "code", inputmode: "numeric", autocomplete: "off", maxlength: 40, required: true });
    this.element = make("form", { class: "code", autocomplete: "off", hidden: true, onsubmit: this.#submit }, make("label", { for: "code", "data-say": "code-label" }), make("div", { class: "row" }, this.field, make("button", { type: "submit", "data-say": "code-look" })));
  }

  toggle() {
    this.element.hidden = !this.element.hidden;
    if (!this.element.hidden) this.field.focus();
  }

  #submit = (event) => {
    event.preventDefault();
    this.look(this.field.value);
    this.field.value = "";
    this.element.hidden = true;
  };
}
