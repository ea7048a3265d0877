// What is said and how it is answered. Rule 1: one node a message, added once and never drawn again.
// Rule 2: what is typed is never lost, whatever is pressed.

import { hidden, make, paragraphs } from "./dom.js";

const FEW = 5; // more buttons are one stop of the Tab key, with arrow keys inside
const LONG = 200; // what is longer is no command
const PRIMARY = ["!send", "!saved"];
const FIELDS = { text: ["answer-label", "send"], search: ["search-label", "search"], choices: ["own-label", "add"], "!words": ["point-label", "point"] };

export class Answer {
  #question = null;
  #marks = new Set();
  #sent = null;
  #isKept = false;

  constructor(texts, memory, hear) {
    Object.assign(this, { texts, memory, hear });
    this.field = make("textarea", { id: "field", autocomplete: "off", dir: "auto", "aria-describedby": "hint error", onkeydown: this.#key, oninput: this.#typed });
    this.label = make("label", { for: "field" });
    this.send = make("button", { type: "submit" });
    this.error = make("p", { class: "error", id: "error" });
    this.hint = make("p", { class: "hint", id: "hint" });
    this.sending = make("div", { class: "row" }, this.send, this.hint);
    this.writing = make("div", { class: "writing" }, this.label, this.field, this.sending);
    this.ending = make("div", { class: "row" });
    this.progress = make("div", { class: "progress" });
    this.choices = make("div", { class: "choices", onkeydown: this.#arrows });
    this.done = make("button", { type: "button", class: "done", onclick: () => this.#finish() });
    this.asides = make("div", { class: "asides", role: "group", "data-name": "asides" });
    this.element = make("form", { class: "answer", autocomplete: "off", hidden: true, onsubmit: this.#submit }, this.progress, this.writing, this.choices, this.error, this.ending, this.asides);
  }

  // Show a question; none when there is nothing to answer. `name` is the id of what asks.
  show(question, name, keepMarks) {
    const same = question && this.#question?.step === question.step && this.#question.tag === question.tag;
    const marked = question?.choices.filter((choice) => choice.selected).map((choice) => choice.id) ?? [];
    this.#marks = new Set(same && keepMarks ? [...this.#marks, ...marked] : marked);
    this.#question = question;
    this.element.hidden = !question;
    this.element.removeAttribute("aria-busy");
    this.#complain("");
    if (question) this.#draw(question, name);
  }

  // The client wrote and was done: once the words are kept, return the press that ends them. Words
  // that were not kept come back into the field.
  finishing(question) {
    const sent = this.#sent;
    this.#sent = null;
    if (!sent || question?.step !== this.#question?.step || question.takes !== "text") return null;
    if (question.choices.some((choice) => choice.id === "!done")) return sent.ends ? { kind: "pressed", step: question.step, choice: "!done", tag: question.tag } : null;
    if (sent.text.length > LONG) this.restore(sent.text);
    return null;
  }

  wait() {
    this.element.setAttribute("aria-busy", "true");
  }

  focus() {
    const first = this.#writes && !this.#many ? this.field : this.choices.querySelector("[tabindex='0'], button:not([tabindex])");
    (first ?? this.asides.querySelector("button"))?.focus({ preventScroll: true });
  }

  // Give back what could not be sent.
  restore(text) {
    this.field.value = text;
    this.#typed();
  }

  get #writes() {
    return !!FIELDS[this.#question?.takes] || this.#question?.sensitive;
  }

  get #many() {
    return this.#question.takes === "choices";
  }

  #draw(question, name) {
    const { lang } = question;
    const done = question.choices.find((choice) => choice.id === "!done");
    const choices = question.choices.filter((choice) => choice !== done);
    const languages = choices.length && choices.every((choice) => this.texts.languages.includes(choice.id));
    this.choices.lang = this.asides.lang = lang;
    this.choices.replaceChildren(...choices.map((choice) => this.#choice(choice, languages)));
    this.choices.hidden = !choices.length;
    this.choices.setAttribute("role", choices.length > FEW ? "toolbar" : "group");
    this.choices.setAttribute("aria-labelledby", name);
    this.#rove(0);
    this.asides.replaceChildren(...question.asides.map((aside) => this.#button(aside, () => this.#press(aside))));
    this.asides.hidden = !question.asides.length;
    this.done.hidden = !["text", "choices"].includes(question.takes);
    this.#isKept = !!done;
    this.done.textContent = done?.label ?? this.texts.say("done");
    this.#drawField(question);
    this.#drawProgress(question.progress);
  }

  #drawField(question) {
    const [label, send] = FIELDS[question.step] ?? FIELDS[question.takes] ?? ["code-label", "send"];
    this.writing.hidden = !this.#writes;
    this.writing.classList.toggle("single", question.takes !== "text");
    this.writing[this.#many ? "before" : "after"](this.choices);
    if (this.#many) this.ending.append(this.done);
    else this.send.after(this.done);
    this.label.textContent = this.texts.say(label);
    this.send.textContent = this.texts.say(send);
    this.hint.textContent = this.texts.say("enter-hint");
    this.field.rows = question.takes === "text" ? 3 : 1;
    this.field.inputMode = question.sensitive ? "numeric" : "text";
    this.field.lang = question.lang;
    this.field.value = this.memory.state.drafts[question.step] ?? question.draft;
    this.#emphasise();
  }

  #drawProgress(progress) {
    this.progress.hidden = !progress;
    if (!progress) return;
    const said = make("span", { id: "place" }, this.texts.say("progress", progress));
    const bar = make("progress", { max: progress.total, value: progress.number, "aria-labelledby": "place" });
    this.progress.replaceChildren(said, bar);
  }

  #choice(choice, isLanguage) {
    const toggles = this.#many;
    const node = this.#button(choice, () => (toggles ? this.#toggle(node, choice) : this.#press(choice)));
    if (isLanguage) node.lang = choice.id;
    if (choice.detail) node.append(make("span", { class: "detail" }, choice.detail));
    if (PRIMARY.includes(choice.id)) node.classList.add("primary");
    if (toggles) node.setAttribute("aria-pressed", this.#marks.has(choice.id));
    else if (choice.selected) node.setAttribute("aria-current", "true");
    return node;
  }

  #button(choice, press) {
    return make("button", { type: "button", dir: "auto", onclick: press }, make("span", { class: "label" }, choice.label));
  }

  #toggle(node, choice) {
    const marked = !this.#marks.delete(choice.id);
    if (marked) this.#marks.add(choice.id);
    node.setAttribute("aria-pressed", marked);
    this.#complain("");
    this.#emphasise();
  }

  #press(choice) {
    if (this.element.hasAttribute("aria-busy")) return;
    const { step, tag } = this.#question;
    this.hear({ kind: "pressed", step, choice: choice.id, tag }, choice.label);
  }

  #finish() {
    if (this.element.hasAttribute("aria-busy")) return;
    const { step, tag, choices } = this.#question;
    if (!this.#many && this.#isKept && !this.field.value.trim()) return this.#press({ id: "!done", label: this.done.textContent });
    if (!this.#many) return this.#write(true);
    if (this.field.value.trim()) return this.#write();
    const marked = choices.filter((choice) => this.#marks.has(choice.id));
    if (!marked.length) return this.#isKept && !choices.some((choice) => choice.selected) ? this.#press({ id: "!done", label: this.done.textContent }) : this.#complain("choose-first");
    const said = marked.map((choice) => choice.label).join(", ");
    this.hear({ kind: "chose", step, choices: marked.map((choice) => choice.id), tag }, said);
  }

  #write(ends = false) {
    const text = this.field.value.trim();
    if (!text) return this.#complain("write-first");
    this.field.value = "";
    this.#typed();
    this.#sent = { text, ends };
    this.hear({ kind: "wrote", text }, text);
  }

  #submit = (event) => {
    event.preventDefault();
    this.#write();
  };

  #key = (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#write();
  };

  #typed = () => {
    const { drafts } = this.memory.state;
    if (this.field.value) drafts[this.#question.step] = this.field.value;
    else delete drafts[this.#question.step];
    this.memory.save();
    this.#complain("");
    this.#emphasise();
  };

  // One primary button: what the client would most likely press now.
  #emphasise() {
    const typed = this.field.value.trim() !== "";
    const isText = this.#question.takes === "text";
    this.send.classList.toggle("primary", typed && !isText);
    this.done.classList.toggle("primary", isText ? typed || this.#isKept : !typed && this.#marks.size > 0);
  }

  #complain(key) {
    this.error.textContent = key && this.texts.say(key);
    this.field.toggleAttribute("aria-invalid", !!key);
    if (key && this.#writes) this.field.focus();
  }

  #arrows = (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const buttons = [...this.choices.children];
    if (!step || buttons.length <= FEW) return;
    event.preventDefault();
    const here = buttons.indexOf(event.target.closest("button"));
    const forward = event.key.endsWith("t") && getComputedStyle(this.choices).direction === "rtl" ? -step : step;
    this.#rove((here + forward + buttons.length) % buttons.length)?.focus();
  };

  #rove(here) {
    const buttons = [...this.choices.children];
    if (buttons.length <= FEW) return null;
    buttons.forEach((button, place) => button.setAttribute("tabindex", place === here ? 0 : -1));
    return buttons[here];
  }
}

let numbers = 0;

export class Log {
  constructor(list, texts, press) {
    Object.assign(this, { list, texts, press });
  }

  // Return the new message; its last paragraph names the buttons that answer it.
  bot(reply) {
    const said = make("div", { class: "said", lang: reply.lang, dir: "auto" }, ...paragraphs(reply.text));
    const asks = said.lastElementChild ?? said;
    asks.id = `asks-${++numbers}`;
    const message = make("li", { class: reply.sensitive ? "bot secret" : "bot" }, hidden(this.texts, "bot"), said);
    if (reply.step.startsWith("@") && reply.step !== "@start") message.append(this.#buttons(reply, asks.id));
    this.list.append(message);
    return message;
  }

  client(text, lang) {
    const said = make("div", { class: "said", lang, dir: "auto" }, make("p", {}, text));
    this.list.append(make("li", { class: "client" }, hidden(this.texts, "you"), said));
  }

  // What was said, for the client to save.
  transcript() {
    return [...this.list.children].map((each) => {
      const [who, said] = each.children;
      return `${who.textContent} ${said.innerText.trim()}`;
    }).join("\n\n");
  }

  // Take opened content away: this message, and those that came with it.
  #hide(group) {
    let each = group.closest("li");
    this.list.tabIndex = -1;
    this.list.focus();
    while (each?.matches(".bot")) [each] = [each.previousElementSibling, each.remove()];
  }

  #buttons(reply, name) {
    const group = make("div", { class: "choices", role: "group", "aria-labelledby": name, lang: reply.lang });
    for (const choice of reply.choices) {
      group.append(make("button", { type: "button", dir: "auto", onclick: () => (choice.step === "@hide" ? this.#hide(group) : this.press(reply, choice)) }, choice.label));
    }
    return group;
  }
}
