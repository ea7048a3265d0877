// From a shared device to the client's own. Loaded only when it is pressed or arrived at.
//
// Rule: the first device keeps nothing and shows nothing once the conversation has moved.

import { make } from "./dom.js";
import { padded, request, secret } from "./wire.js";

const PAUSE = 1000;
const DRAWING = "http://www.w3.org/2000/svg";

class Steps {
  isOver = false;

  constructor(chat, texts, memory) {
    Object.assign(this, { chat, texts, memory });
    this.panel = make("section", { class: "kept", tabindex: -1, "data-name": "handover" });
  }

  // Put the panel in place of the question, which waits.
  begin(...nodes) {
    this.chat.answer.element.hidden = true;
    this.chat.always.hidden = true;
    this.chat.again.hidden = true;
    this.chat.status.after(this.panel);
    this.say(...nodes);
  }

  say(...nodes) {
    this.panel.replaceChildren(...nodes);
    this.texts.label(this.chat.root);
    this.panel.focus({ preventScroll: true });
    this.panel.scrollIntoView({ block: "nearest" });
  }

  end(status = "") {
    this.isOver = true;
    this.panel.remove();
    this.chat.always.hidden = false;
    this.chat.status.textContent = status && this.texts.say(status);
  }

  line(key) {
    return make("p", { "data-say": key });
  }

  button(key, onclick) {
    return make("button", { type: "button", "data-say": key, onclick });
  }

  async ask(body) {
    try {
      const response = await request(new URL("api/handover", this.chat.server), this.memory.state.token, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: padded(body),
      });
      return response.ok ? await response.json() : { state: response.status < 500 ? "gone" : "unheard" };
    } catch {
      return { state: "unheard" }; // the line is cut for a moment: the server forgets after two minutes
    }
  }

  // Ask again and again while the panel stands, until something has changed.
  async wait(from) {
    for (const until = Date.now() + 130_000; Date.now() < until; ) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (this.isOver) return null;
      const answer = await this.ask({ kind: "look" });
      if (answer.state !== from && answer.state !== "unheard") return this.isOver ? null : answer;
    }
    return this.isOver ? null : { state: "gone" };
  }
}

// ---- the first device

class Giving extends Steps {
  async start() {
    const offered = await this.ask({ kind: "offer" });
    if (!offered.address) return this.stop("handover-busy");
    const address = styled(make("p", { dir: "ltr", class: "address" }, offered.address), { overflowWrap: "anywhere" });
    this.begin(this.line("handover-show"), draw(offered.code, this.texts.say("handover-code")), this.line("handover-or"), address, this.button("cancel", () => this.cancel()));
    const answer = await this.wait("waiting");
    if (answer?.state === "asking") this.choose(answer.numbers);
    else if (answer) this.finish(answer);
  }

  async choose(numbers) {
    const group = make("div", { class: "choices", role: "group", "data-name": "handover-ask" }, ...numbers.map((number) => this.number(number)), this.button("handover-none", () => this.cancel()));
    this.say(this.line("handover-ask"), group);
    const answer = await this.wait("asking");
    if (answer) this.finish(answer);
  }

  number(number) {
    return make("button", { type: "button", onclick: () => this.confirm(number) }, number);
  }

  async confirm(number) {
    this.panel.querySelectorAll("button").forEach((button) => (button.disabled = true));
    const answer = await this.ask({ kind: "confirm", number });
    if (["moved", "gone"].includes(answer.state)) this.finish(answer);
  }

  cancel() {
    this.ask({ kind: "cancel" });
    this.stop();
  }

  finish({ state }) {
    if (this.isOver) return;
    if (state === "moved") this.lock();
    else this.stop("handover-gone");
  }

  stop(status) {
    this.end(status);
    this.chat.answer.element.hidden = false;
    this.chat.answer.focus();
  }

  lock() {
    this.isOver = true;
    this.memory.endTab();
    this.chat.silence();
    const again = this.button("again", () => renew(this.chat));
    this.panel.replaceChildren(this.line("handover-away"), again);
    this.chat.root.querySelector(".scroll").replaceChildren(this.panel);
    this.texts.label(this.panel);
    again.focus();
  }
}

// These few looks come with this module, so that nobody loads them who does not hand over.
function styled(node, looks) {
  Object.assign(node.style, looks);
  return node;
}

// Begin from nothing in the same place.
function renew(chat) {
  const fresh = chat.cloneNode();
  fresh.append(...chat.childNodes);
  chat.replaceWith(fresh);
}

// Square by square in black on white, whatever the theme: cameras expect it.
function draw({ size, path }, name) {
  const node = (kind, attributes) => {
    const made = document.createElementNS(DRAWING, kind);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const drawing = node("svg", { viewBox: `0 0 ${size} ${size}`, width: 4 * size, height: 4 * size, role: "img", "aria-label": name, "shape-rendering": "crispEdges" });
  drawing.append(node("rect", { width: size, height: size, fill: "#fff" }), node("path", { d: path, fill: "#000" }));
  return styled(drawing, { maxInlineSize: "100%", blockSize: "auto" });
}

// ---- the second device

class Taking extends Steps {
  async start(code) {
    this.memory.endTab();
    this.memory.state.token = secret();
    const answer = await this.ask({ kind: "accept", code });
    if (!answer.number) return this.stop();
    this.begin(this.line("handover-number"), styled(make("p", { class: "number" }, make("strong", {}, answer.number)), { fontSize: "2em" }), this.line("handover-wait"));
    const then = await this.wait("asking");
    if (then?.state !== "moved") return this.stop();
    this.end();
    this.chat.open();
  }

  stop() {
    this.end("handover-void");
    this.memory.endTab();
    this.chat.again.hidden = false;
    this.chat.again.focus();
  }
}

export function give(...parts) {
  return new Giving(...parts).start();
}

export function take(code, ...parts) {
  return new Taking(...parts).start(code);
}
