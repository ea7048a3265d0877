// What travels (docs/web-protocol.md).
//
// What the client says goes in order: a turn leaves the queue only when it is answered.

const LONGEST_PAUSE = 30_000;
const PATIENCE = 20_000;

export class Turns {
  #running = false;

  // The chat hears by `answered`, `refused` and `state`.
  constructor(server, memory, chat) {
    this.address = new URL("api/turns", server);
    this.memory = memory;
    this.chat = chat;
  }

  send(turn) {
    this.memory.state.token ||= secret();
    this.#queue(this.memory.state.token, turn, false);
  }

  // What outlives conversations is said under a token of its own, tied to none of them.
  sendApart(...turns) {
    const token = secret();
    turns.forEach((turn) => this.#queue(token, turn, true));
  }

  #queue(token, turn, apart) {
    this.memory.state.queue.push({ token, apart, turn: { id: identifier(), ...turn } });
    this.memory.save();
    this.#run();
  }

  async #run() {
    if (this.#running) return;
    this.#running = true;
    const { queue } = this.memory.state;
    while (queue.length) {
      const { token, turn, apart } = queue[0];
      const answer = await this.#deliver(token, turn);
      queue.shift();
      this.memory.save();
      const more = queue.some((each) => each.token === token);
      if (answer.replies) await this.chat.answered(turn, answer, { more, apart });
      else this.chat.refused(turn, answer.status, apart);
    }
    this.#running = false;
  }

  async #deliver(token, turn) {
    for (let pause = 1000; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      this.slow = setTimeout(() => this.chat.state("sending"), 1000);
      const answer = await this.#post(token, turn);
      clearTimeout(this.slow);
      this.chat.state(answer.trouble ?? "");
      if (!answer.trouble) return answer;
      await untilOnline(pause);
    }
  }

  // Under load the server sets a puzzle.
  async #prove(token, turn, { challenge }) {
    if (!challenge) return { trouble: "busy" };
    clearTimeout(this.slow);
    this.chat.state("checking");
    const { solve } = await import("./solve.js");
    return this.#post(token, turn, { "X-Altcha": await solve(challenge) });
  }

  async #post(token, turn, proof) {
    try {
      const response = await request(this.address, token, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...proof },
        body: padded(turn),
        signal: AbortSignal.timeout?.(PATIENCE),
      });
      if (response.ok) return await response.json();
      if (response.status === 429 && !proof) return await this.#prove(token, turn, await response.json());
      if (response.status >= 500 || response.status === 429) return { trouble: "busy" };
      return { status: response.status };
    } catch {
      return { trouble: navigator.onLine ? "busy" : "offline" };
    }
  }
}

export function secret() {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}

// Lengths come in powers of two, as those of the answers.
export function padded(value) {
  const text = JSON.stringify(value);
  const size = new Blob([text]).size;
  return text + " ".repeat(2 ** Math.ceil(Math.log2(Math.max(size, 1024))) - size);
}

// crypto.randomUUID is not there on pages without TLS.
function identifier() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}

function untilOnline(pause) {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener("online", go);
      resolve();
    };
    const timer = setTimeout(go, pause);
    addEventListener("online", go);
  });
}

// ---- what the server says by itself: one stream for one feedback, a long poll where streams fail

const FIRST_BYTE = 5000;
const SILENCE = 45_000; // three keepalives missed
const HIDDEN = 60_000;

// Ask once, without waiting.
export async function look(server, mailbox, after = 0) {
  const response = await ask(server, mailbox, `after=${after}`, "application/json");
  return (await response.json()).notices;
}

export class News {
  #after = 0;
  #failures = 0;
  #stop = null;
  #rest = null;

  constructor(server, mailbox, heard) {
    Object.assign(this, { server, mailbox, heard });
    document.addEventListener("visibilitychange", this.#visibility);
    this.#start();
  }

  close() {
    document.removeEventListener("visibilitychange", this.#visibility);
    this.#stop?.abort();
    this.#stop = null;
  }

  // A page that nobody looks at lets go after a minute, and asks again when it is seen.
  #visibility = () => {
    clearTimeout(this.#rest);
    if (document.hidden) this.#rest = setTimeout(() => this.#pause(), HIDDEN);
    else if (!this.#stop) this.#start();
  };

  #pause() {
    this.#stop?.abort();
    this.#stop = null;
  }

  async #start() {
    const stop = (this.#stop = new AbortController());
    for (let pause = 1000; !stop.signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      try {
        await (this.#failures < 2 ? this.#stream(stop.signal) : this.#poll(stop.signal));
        pause = 500;
      } catch (error) {
        if (error.final || stop.signal.aborted) return;
        this.#failures += 1;
      }
      if (!stop.signal.aborted) await untilOnline(pause * (1 + Math.random() / 2));
    }
  }

  async #stream(signal) {
    const silence = new AbortController();
    signal.addEventListener("abort", () => silence.abort());
    let timer = setTimeout(() => silence.abort(), FIRST_BYTE);
    try {
      const response = await ask(this.server, this.mailbox, `after=${this.#after}`, "text/event-stream", silence.signal);
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = "";
      for (let read; !(read = await reader.read()).done; ) {
        clearTimeout(timer);
        timer = setTimeout(() => silence.abort(), SILENCE);
        this.#failures = 0;
        const events = (rest + read.value).split("\n\n");
        rest = events.pop();
        events.forEach((event) => this.#hear(event));
      }
    } finally {
      clearTimeout(timer);
    }
  }

  #hear(event) {
    const data = event.split("\n").find((line) => line.startsWith("data: "));
    if (data) this.#tell(JSON.parse(data.slice(6)));
  }

  async #poll(signal) {
    const response = await ask(this.server, this.mailbox, `after=${this.#after}&wait=25`, "application/json", signal);
    (await response.json()).notices.forEach((notice) => this.#tell(notice));
  }

  #tell(notice) {
    if (notice.number <= this.#after) return;
    this.#after = notice.number;
    this.heard(notice);
  }
}

async function ask(server, mailbox, query, accept, signal) {
  const response = await request(new URL(`api/events?${query}`, server), mailbox, { headers: { Accept: accept }, signal });
  if (response.ok) return response;
  throw Object.assign(new Error(response.status), { final: [401, 410].includes(response.status) });
}

export function request(address, token, { headers, ...more }) {
  const bearer = { Authorization: `Bearer ${token}`, ...headers };
  return fetch(address, { headers: bearer, credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store", ...more });
}

// ---- what the browser remembers
//
// Rule 1: nothing outlives the tab unless the client asks for it.
// Rule 2: what may be kept is a mailbox made for one feedback, never the conversation.

const NAME = "kuulluksi";
const FRESH = { token: "", queue: [], drafts: {}, pending: null, boxes: [] };

export class Memory {
  constructor() {
    this.state = { ...structuredClone(FRESH), ...read(() => sessionStorage) };
  }

  save() {
    write(() => sessionStorage, this.state);
  }

  // Every feedback that this page may hear of, the newest last.
  get boxes() {
    const kept = this.#kept();
    const here = this.state.boxes.filter((box) => !kept.some((each) => each.mailbox === box.mailbox));
    return [...kept.map((box) => ({ ...box, kept: true })), ...here];
  }

  add(box) {
    if (this.boxes.some((each) => each.mailbox === box.mailbox)) return;
    this.state.boxes.push({ ...box, opened: [] });
    this.save();
  }

  opened(mailbox, number) {
    const mark = (box) => box.mailbox === mailbox && !box.opened.includes(number) && box.opened.push(number);
    this.state.boxes.forEach(mark);
    this.save();
    const kept = this.#kept();
    if (kept.filter(mark).length) write(() => localStorage, kept);
  }

  keep(mailbox) {
    const box = this.state.boxes.find((each) => each.mailbox === mailbox);
    if (box) write(() => localStorage, [...this.#kept(), box]);
  }

  forget(mailbox) {
    const others = (boxes) => boxes.filter((box) => box.mailbox !== mailbox);
    this.state.boxes = others(this.state.boxes);
    this.save();
    const kept = others(this.#kept());
    write(() => localStorage, kept.length ? kept : null);
  }

  endConversation() {
    Object.assign(this.state, { token: "", drafts: {}, pending: null });
    this.save();
  }

  endTab() {
    this.state = structuredClone(FRESH);
    write(() => sessionStorage, null);
  }

  empty() {
    this.endTab();
    write(() => localStorage, null);
  }

  #kept() {
    return read(() => localStorage) ?? [];
  }
}

// A browser may forbid storage; then this page's own memory has to do.
function read(storage) {
  try {
    return JSON.parse(storage().getItem(NAME));
  } catch {
    return null;
  }
}

function write(storage, value) {
  try {
    if (value) storage().setItem(NAME, JSON.stringify(value));
    else storage().removeItem(NAME);
  } catch { /* forbidden or full: the page goes on without */ }
}
