"use strict";
(() => {
  const entries = JSON.parse(document.getElementById("entries").textContent);
  const field = document.getElementById("query");
  const list = document.getElementById("hits");
  const count = document.getElementById("count");
  const MOST = 200;

  // One form for what may be typed: width, case, kana, and what stands between words.
  const fold = (text) => text.normalize("NFKC").toLowerCase()
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[\s\-‐‑・･_/]+/g, "");

  for (const entry of entries) {
    entry.names = [...entry.sides.map((side) => side.name), ...entry.also].map(fold);
    entry.text = fold(entry.sides.map((side) => side.text).join("\n"));
  }

  const rank = (entry, query) => {
    if (entry.names.includes(query)) return 0;
    if (entry.names.some((name) => name.startsWith(query))) return 1;
    if (entry.names.some((name) => name.includes(query))) return 2;
    return entry.text.includes(query) ? 3 : 4;
  };

  const element = (tag, text, attributes) => {
    const made = document.createElement(tag);
    made.textContent = text;
    for (const [name, value] of Object.entries(attributes ?? {})) made.setAttribute(name, value);
    return made;
  };

  const row = (entry) => {
    const item = document.createElement("li");
    entry.sides.forEach((side, number) => {
      if (number) item.append(" · ");
      item.append(element("a", side.name, { href: side.page, lang: side.lang }));
    });
    const text = entry.sides.map((side) => side.text).find(Boolean) ?? "";
    item.append(element("p", text, { class: "muted" }));
    return item;
  };

  const show = () => {
    const query = fold(field.value);
    const ranked = entries.map((entry) => [query ? rank(entry, query) : 0, entry]);
    const found = ranked.filter(([place]) => place < 4).sort((a, b) => a[0] - b[0]);
    list.replaceChildren(...found.slice(0, MOST).map(([, entry]) => row(entry)));
    count.textContent = found.length > MOST ? `${MOST} / ${found.length}` : `${found.length}`;
  };

  field.addEventListener("input", show);
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  show();
  field.focus();
})();
