"use strict";

// What is typed against what the entries are called; nothing here knows of a page.
const glossarySearch = (() => {
  // One form for what may be typed: width, case, kana, accents, length marks, and what stands
  // between words. Voicing marks are letters of their own and stay.
  const fold = (text) => text.normalize("NFKC").toLowerCase()
    .normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC")
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[\s\-‐‑–・･_/ー]+/g, "");

  // Hepburn, Kunrei and what input methods take, spelled as the entries' readings are.
  const SOUNDS = [
    [/tch|cch/g, "tty"], [/sh(?=i)|sh$/g, "s"], [/sh/g, "sy"], [/chi/g, "ti"], [/ch/g, "ty"],
    [/ts(?=u)|ts$/g, "t"], [/d(?=[iuy])/g, "z"], [/j(?=[iy])|j$/g, "z"], [/j/g, "zy"],
    [/f(?=[uy])|f$/g, "h"], [/f/g, "hu"], [/v/g, "b"], [/c(?=[auo])/g, "k"],
    [/ty(?=i)/g, "t"], [/zy(?=i)/g, "z"], [/sy(?=i)/g, "s"],
    [/m(?=[bpm])/g, "n"], [/n+/g, "n"], [/aa+/g, "a"], [/ii+/g, "i"], [/uu+/g, "u"],
    [/e[ei]+/g, "e"], [/o[ou]+/g, "o"],
  ];
  const sound = (folded) => /^[a-z']+$/.test(folded)
    ? SOUNDS.reduce((text, [spelled, same]) => text.replace(spelled, same),
      folded.replace(/'/g, ""))
    : "";

  const prepare = (entries) => {
    for (const entry of entries) {
      entry.names = [...entry.sides.map((side) => side.name), ...entry.also, ...entry.avoid,
        ...entry.read].map(fold);
      entry.text = fold(entry.sides.map((side) => side.text).join("\n"));
    }
    return entries;
  };

  const NOWHERE = 6;
  const rank = (entry, query) => {
    const { names, text } = entry;
    if (names.includes(query.whole)) return 0;
    if (names.some((name) => name.startsWith(query.whole))) return 1;
    if (entry.sound.some((each) => query.sound.length > 1 && each.startsWith(query.sound))) {
      return 2;
    }
    if (names.some((name) => name.includes(query.whole))) return 3;
    if (text.includes(query.whole)) return 4;
    const has = (word) => text.includes(word) || names.some((name) => name.includes(word));
    return query.words.length > 1 && query.words.every(has) ? 5 : NOWHERE;
  };

  // The entries that what was typed finds, the nearest first; all of them for nothing typed.
  const find = (entries, typed) => {
    const whole = fold(typed);
    if (!whole) return entries;
    const words = typed.trim().split(/\s+/).map(fold).filter(Boolean);
    const query = { whole, words, sound: sound(whole) };
    return entries.map((entry) => [rank(entry, query), entry])
      .filter(([place]) => place < NOWHERE).sort((a, b) => a[0] - b[0])
      .map(([, entry]) => entry);
  };

  // The other name by which an entry was found, where its headwords do not show why.
  const otherName = (entry, typed) => {
    const whole = fold(typed);
    if (!whole || entry.sides.some((side) => fold(side.name).includes(whole))) return "";
    return [...entry.avoid, ...entry.also, ...entry.read]
      .find((name) => fold(name).includes(whole)) ?? "";
  };

  // The side to show: the reader's language, but the other where only that has what was typed.
  const shownFirst = (entry, language, typed) => {
    const own = entry.sides.filter((side) => side.lang.startsWith(language));
    const first = own.length ? own : entry.sides;
    const whole = fold(typed);
    const said = whole && first.every((side) => !fold(side.name + side.text).includes(whole))
      ? entry.sides.find((side) => fold(side.text).includes(whole)) : null;
    return { names: [...new Set([...first, ...entry.sides])], text: (said ?? first[0]) };
  };

  return { fold, sound, prepare, find, otherName, shownFirst };
})();
