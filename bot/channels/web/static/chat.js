// <kuulluksi-chat>: a whole conversation, on a page of its own or in the widget's panel.

import { Kept } from "./afterwards.js";
import { fetchStyle, make, matchAccent, Texts } from "./dom.js";
import { Answer, Log } from "./talk.js";
import { Memory, News, Turns } from "./wire.js";

const COMMANDS = ["help", "language", "stop", "erase"];

const isQuestion = (reply) => reply.takes !== "nothing" && !reply.step.startsWith("@");

class Chat extends HTMLElement {
  #texts = new Texts();
  #memory = new Memory();
  #news = new Map();
  #opening = new Map();
  #lang = "";
  #built = null;
  #turns;

  connectedCallback() {
    if (this.#built) return;
    this.server = this.getAttribute("server") ?? new URL("../../", import.meta.url).href;
    this.#lang = this.getAttribute("lang") || this.closest("[lang]")?.lang || "fi";
    this.#turns = new Turns(this.server, this.#memory, this);
    this.#built = this.#build();
    const [, code] = location.hash.match(/^#h=([\w-]{43})$/) ?? [];
    if (!code) return this.open();
    history.replaceState(null, "", location.pathname + location.search);
    this.#handOver("take", code);
  }

  async #build() {
    const [sheet] = await Promise.all([fetchStyle(), this.#texts.speak(this.#lang)]);
    this.#fill();
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(this.root);
    this.#label();
    this.#meetNews();
    addEventListener("pageshow", this.#returned);
  }

  #fill() {
    const list = make("ol");
    this.log = new Log(list, this.#texts, (reply, choice) => this.#pressLasting(reply, choice));
    this.answer = new Answer(this.#texts, this.#memory, (turn, said) => this.#hear(turn, said));
    this.kept = new Kept(this.#texts, this.#memory, this);
    this.note = make("p", { class: "demonstration", "data-say": "demonstration" });
    this.status = make("p", { class: "status", role: "status" });
    this.again = make("button", { type: "button", class: "again", "data-say": "again", hidden: true, onclick: () => this.#again() });
    const exit = make("button", { type: "button", class: "exit", "data-say": "exit", onclick: () => this.#exit() });
    this.always = make("div", { class: "always", role: "group", "data-name": "always" }, ...COMMANDS.map((command) => this.#command(command)), this.#tool("handover", () => this.#handOver("give")), this.#tool("code", () => this.#code()), this.#tool("save", () => this.#save()));
    this.root = make("div", { class: "chat" },
      make("div", { class: "bar" }, make("h2", { "data-say": "title" }), exit, make("slot", { name: "close" })),
      make("div", { class: "scroll" }, this.note,
        make("div", { class: "log", role: "log", "data-name": "log" }, list),
        this.status, this.answer.element, this.kept.element, this.again, this.always),
    );
  }

  #command(command) {
    return this.#tool(command, (event) => this.#hear({ kind: "commanded", command }, event.target.textContent));
  }

  #tool(key, press) {
    return make("button", { type: "button", "data-say": key, onclick: press });
  }

  #label() {
    this.root.lang = this.#texts.lang;
    this.root.dir = this.#texts.dir;
    this.#texts.label(this.root);
    this.note.hidden = !this.#texts.demonstration;
    this.kept.draw();
    matchAccent(this.root);
  }

  open() {
    this.#turns.send({ kind: "opened", lang: this.#lang, service: this.getAttribute("service") ?? "", flow: this.getAttribute("flow") ?? "" });
  }

  #again() {
    this.#memory.endConversation();
    this.open();
  }

  #hear(turn, said) {
    this.log.client(said, this.#texts.lang);
    if (turn.kind === "pressed" && turn.choice !== "!saved" && turn.step === this.#memory.state.pending?.step) this.#memory.state.pending = null;
    if (turn.kind !== "wrote") this.answer.wait();
    this.#turns.send(turn);
    this.#show(this.log.list.lastChild);
  }

  // Buttons of `@…` belong to no conversation, so the press is not tied to the one that is open.
  #pressLasting(reply, choice) {
    this.log.client(choice.label, reply.lang);
    const step = choice.step || reply.step;
    const turn = { kind: "pressed", step, choice: choice.id, tag: reply.tag };
    if (reply.number) this.#opening.set(choice.id, reply);
    if (step === "@add" || this.#memory.state.pending?.erase.id === choice.id) this.#turns.send(turn); // part of this conversation
    else this.#turns.sendApart(turn);
    if (step === "@erase" && choice.id.endsWith(".yes")) this.kept.erased(choice.id);
    this.#show(this.log.list.lastChild);
  }

  async #code() {
    if (!this.code) {
      const { CodeForm } = await import("./code.js");
      this.code ??= new CodeForm((text) => this.#lookUp(text));
      this.always.before(this.code.element);
      this.#texts.label(this.root);
    }
    this.code.toggle();
  }

  #lookUp(code) {
    this.log.client(this.#texts.say("code-given"), this.#texts.lang);
    this.#turns.sendApart({ kind: "opened", lang: this.#lang }, { kind: "wrote", text: code });
  }

  // ---- called by Turns

  async answered(turn, { replies, over }, { more, apart }) {
    await this.#built;
    const last = replies[replies.length - 1];
    if (last && !apart && last.lang !== this.#texts.lang) await this.#speak(last.lang);
    this.#pend(replies);
    const question = replies.filter(isQuestion).pop();
    const done = !apart && !more && this.answer.finishing(question);
    const isBehind = apart || more || done; // what it asks is answered already, or not asked here
    const said = replies.filter((reply) => !isBehind || !isQuestion(reply)).map((reply) => this.log.bot(reply));
    if (done) return this.#turns.send(done);
    if (!isBehind) this.#ask(question, said, over, turn);
    if (turn.kind !== "opened" && said.length) this.#meet(said[0], apart);
    const { mailbox, number } = this.#opening.get(turn.choice) ?? {};
    if (number) this.#memory.opened(mailbox, number);
  }

  refused(turn, status, apart) {
    this.#built.then(() => {
      this.status.textContent = this.#texts.say(status === 413 ? "too-long" : "refused");
      this.answer.element.removeAttribute("aria-busy");
      if (turn.kind === "wrote" && !apart) this.answer.restore(turn.text);
    });
  }

  state(trouble) {
    this.#built?.then(() => { this.status.textContent = trouble && this.#texts.say(trouble); });
  }

  // ----

  #ask(question, said, over, turn) {
    this.answer.show(question, said[said.length - 1]?.querySelector("[id]").id, turn.kind !== "chose");
    this.always.classList.toggle("over", over);
    this.always.classList.toggle("reach", !!question?.choices.some((choice) => choice.id === "receipt"));
    this.again.hidden = !over;
    if (over) this.#end(turn);
  }

  // A feedback that was sent has a mailbox; one that was erased or declined has none.
  #end(turn) {
    const { pending } = this.#memory.state;
    if (pending && !turn.step?.startsWith("!")) this.#memory.add(pending);
    this.#memory.endConversation();
    this.kept.draw();
    this.#meetNews();
  }

  #pend(replies) {
    const keepsake = replies.find((reply) => reply.mailbox);
    if (!keepsake) return;
    const { mailbox, lang, tag, choices: [erase] } = keepsake;
    this.#memory.state.pending = { mailbox, lang, tag, erase, step: replies[replies.length - 1].step };
    this.#memory.save();
  }

  async #speak(lang) {
    await this.#texts.speak(lang).catch(() => {});
    this.#lang = lang;
    this.#label();
  }

  // ---- news of what was sent

  #meetNews() {
    for (const box of this.#memory.boxes) {
      if (!this.#news.has(box.mailbox)) this.#news.set(box.mailbox, new News(this.server, box.mailbox, (notice) => this.#notice(box, notice)));
    }
  }

  #notice(box, { number, reply }) {
    const known = this.#memory.boxes.find((each) => each.mailbox === box.mailbox);
    if (!known || known.opened.includes(number)) return;
    this.log.bot({ ...reply, mailbox: box.mailbox, number });
    this.dispatchEvent(new CustomEvent("kuulluksi-notice", { bubbles: true }));
  }

  forgot(mailbox) {
    this.#news.get(mailbox)?.close();
    this.#news.delete(mailbox);
  }

  erase(box) {
    this.#pressLasting({ step: "@erase", lang: box.lang, tag: box.tag }, box.erase);
  }

  // ---- what the client sees and has

  // After the client's own turn the new message comes into view, and the keyboard to its answer.
  #meet(first, apart) {
    const { element } = this.answer;
    if (!apart && !element.hidden) this.answer.focus();
    else if (!apart) this.again.focus({ preventScroll: true });
    this.#show(apart ? first : element.hidden ? this.again : element);
    if (first.getBoundingClientRect().top < this.#top()) first.scrollIntoView({ block: "start" });
  }

  #show(node) {
    node.scrollIntoView({ block: "nearest" });
  }

  #top() {
    const scroller = this.root.querySelector(".scroll");
    return this.hasAttribute("panel") ? scroller.getBoundingClientRect().top : 0;
  }

  #save() {
    const address = URL.createObjectURL(new Blob([this.log.transcript()], { type: "text/plain" }));
    make("a", { href: address, download: `${this.#texts.say("title")}.txt` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  }

  #exit() {
    this.#memory.empty();
    this.silence();
    this.root.remove();
    location.replace(this.#texts.say("exit-address"));
  }

  // A page that the browser had put away shows nothing of a conversation left elsewhere.
  #returned = ({ persisted }) => {
    if (!persisted || new Memory().state.token === this.#memory.state.token) return;
    this.root.remove();
    location.reload();
  };

  silence() {
    removeEventListener("pageshow", this.#returned);
    this.#news.forEach((news) => news.close());
  }

  async #handOver(way, ...code) {
    if (this.#memory.state.queue.length) return;
    const steps = await import("./handover.js");
    await this.#built;
    steps[way](...code, this, this.#texts, this.#memory);
  }
}

customElements.define("kuulluksi-chat", Chat);
