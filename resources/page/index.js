
(() => {
  const { prepare, find, otherName, shownFirst } = glossarySearch;
  const entries = prepare(JSON.parse(document.getElementById("entries").textContent));
  const field = document.getElementById("query");
  const list = document.getElementById("hits");
  const count = document.getElementById("count");
  const buttons = [...document.querySelectorAll("button[data-locale]")];
  const MOST = 200;
  const WORDS = {
    en: {
      count: (shown, all) => shown < all ? `${shown} of ${all} entries`
        : all === 1 ? "1 entry" : `${all} entries`,
      nothing: "Nothing found", also: "also called", avoid: "not to be used",
    },
    ja: {
      count: (shown, all) => shown < all ? `${all}件のうち${shown}件` : `${all}件`,
      nothing: "見つかりません", also: "別名", avoid: "使用しない表記",
    },
  };

  // What is looked for stands in the address, so that the way back leads to the same list.
  const asked = () => new URLSearchParams(location.hash.slice(1) || location.search.slice(1));
  const known = (tag) => tag && buttons.find((each) => each.lang.startsWith(tag.slice(0, 2)));
  let language = "en";

  const element = (tag, text, attributes) => {
    const made = document.createElement(tag);
    made.textContent = text;
    for (const [name, value] of Object.entries(attributes ?? {})) made.setAttribute(name, value);
    return made;
  };

  const row = (entry) => {
    const item = document.createElement("li");
    const { names, text } = shownFirst(entry, language, field.value);
    names.forEach((side, number) => {
      if (number) item.append(" · ");
      item.append(element("a", side.name, { href: side.page, lang: side.lang }));
    });
    const other = otherName(entry, field.value);
    if (other) {
      const kind = entry.avoid.includes(other) ? "avoid" : "also";
      const tone = kind === "avoid" ? "chip error" : "chip";
      item.append(" ", element("span", `${WORDS[language][kind]}: ${other}`, { class: tone }));
    }
    if (text?.text) item.append(element("p", text.text, { class: "muted", lang: text.lang }));
    return item;
  };

  const show = () => {
    const found = find(entries, field.value);
    list.replaceChildren(...found.slice(0, MOST).map(row));
    const words = WORDS[language];
    count.textContent = found.length ? words.count(Math.min(found.length, MOST), found.length)
      : words.nothing;
  };

  const choose = (button) => {
    language = button?.lang.startsWith("ja") ? "ja" : "en";
    document.documentElement.lang = language;
    for (const each of buttons) {
      each.hidden = buttons.length < 2;
      each.setAttribute("aria-pressed", String(each === button));
    }
  };

  const remember = () => {
    const parts = new URLSearchParams({ lang: language });
    if (field.value) parts.set("q", field.value);
    try {
      history.replaceState(null, "", `#${parts}`);
    } catch {
      // A browser that forbids this to files from disk still searches.
    }
  };

  const restore = () => {
    choose(known(asked().get("lang")) ?? known(navigator.language) ?? buttons[0]);
    field.value = asked().get("q") ?? "";
    show();
  };

  field.addEventListener("input", () => { show(); remember(); });
  field.addEventListener("keydown", (event) => {
    // Enter that ends a conversion is not meant for the list.
    if (event.key === "Enter" && !event.isComposing) list.querySelector("a")?.click();
  });
  for (const button of buttons) {
    button.addEventListener("click", () => { choose(button); show(); remember(); });
  }
  window.addEventListener("hashchange", restore);
  restore();
  field.focus();
})();
