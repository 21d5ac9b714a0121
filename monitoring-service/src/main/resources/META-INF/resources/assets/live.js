// Keeps the page up to date: when the server says that something changed, the page is read again and the parts marked
// data-live are exchanged. Without this file everything works the same, by reloading.
"use strict";

(() => {
  const REST_MS = 1000; // at most one read a second, however fast changes come
  const LOST_AFTER_MS = 20000; // four heartbeats
  const connection = document.getElementById("connection");
  let reading = false;
  let again = false;
  let heardAt = Date.now();

  function say(live) {
    if (!connection) return;
    const text = live ? connection.dataset.liveText : connection.dataset.offlineText;
    if (connection.textContent !== text) connection.textContent = text;
    connection.hidden = false;
  }

  function exchange(fresh) {
    for (const part of document.querySelectorAll("[data-live]")) {
      const next = fresh.getElementById(part.id);
      if (!next || next.innerHTML === part.innerHTML) continue;
      const open = [...part.querySelectorAll("details")].map((one) => one.open);
      const focused = part.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
      const scrolled = [...part.querySelectorAll(".scroll")].map((one) => one.scrollLeft);
      part.replaceChildren(...next.childNodes);
      part.querySelectorAll("details").forEach((one, i) => { one.open = open[i] ?? false; });
      part.querySelectorAll(".scroll").forEach((one, i) => { one.scrollLeft = scrolled[i] ?? 0; });
      if (focused) [...part.querySelectorAll("a[href]")].find((a) => a.getAttribute("href") === focused)?.focus();
    }
  }

  async function read() {
    if (reading || document.hidden) { again = true; return; }
    reading = true;
    again = false;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, signal: AbortSignal.timeout(10000) });
      if (answer.ok) exchange(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      say(false);
    }
    setTimeout(() => { reading = false; if (again) read(); }, REST_MS);
  }

  const updates = new EventSource("/v1/updates");
  const heard = () => { heardAt = Date.now(); say(true); };
  updates.addEventListener("open", () => { heard(); read(); });
  updates.addEventListener("heartbeat", heard);
  updates.addEventListener("changed", () => { heard(); read(); });
  updates.addEventListener("error", () => say(false));
  document.addEventListener("visibilitychange", () => { if (!document.hidden && again) read(); });
  setInterval(() => { if (Date.now() - heardAt > LOST_AFTER_MS) say(false); }, LOST_AFTER_MS / 4);
})();
