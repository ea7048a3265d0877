// Passkeys: asks the browser for one, puts it into the form, and sends the form.
// Without this script, or in a browser that has no passkeys, the forms stay hidden.
"use strict";

const bytes = (text) => {
  const base64 = text.replace(/-/g, "+").replace(/_/g, "/");
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
};

const text = (buffer) => {
  const letters = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
};

const opened = (options) => {
  const listed = (found) => (found || []).map((each) => ({ ...each, id: bytes(each.id) }));
  const ready = { ...options, challenge: bytes(options.challenge) };
  if (options.user) {
    ready.user = { ...options.user, id: bytes(options.user.id) };
    ready.excludeCredentials = listed(options.excludeCredentials);
  } else {
    ready.allowCredentials = listed(options.allowCredentials);
  }
  return ready;
};

const written = (credential) => {
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[name]) response[name] = text(credential.response[name]);
  }
  return JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type, response });
};

const asked = async (form) => {
  const answer = await fetch(form.dataset.options, {
    method: "POST",
    headers: { "X-CSRF-Token": form.elements.csrf.value },
    redirect: "error",
  });
  if (!answer.ok) throw new Error("no options");
  return opened(await answer.json());
};

const say = (form, problem) => {
  for (const each of form.querySelectorAll("[data-passkey-problem]")) {
    each.hidden = each.dataset.passkeyProblem !== problem;
  }
};

const use = async (form) => {
  say(form, "");
  try {
    const publicKey = await asked(form);
    const credential = await navigator.credentials[form.dataset.passkey]({ publicKey });
    form.elements.credential.value = written(credential);
    form.submit();
  } catch (error) {
    say(form, error.name === "NotAllowedError" ? "cancelled" : "failed");
  }
};

if (window.PublicKeyCredential) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      use(form);
    });
  }
}
