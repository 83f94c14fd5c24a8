import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetWords, forgetWordsOfOthers, keepWords, keptWords } from "./kept-words";

/** As a browser's: what is kept stands among its own keys. */
class Kept {
  [key: string]: unknown;
  getItem(key: string) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  setItem(key: string, value: string) {
    this[key] = value;
  }
  removeItem(key: string) {
    delete this[key];
  }
}

beforeEach(() => vi.stubGlobal("window", { sessionStorage: new Kept() }));
afterEach(() => vi.unstubAllGlobals());

const MINE = { account: "a", at: "year 1.1" };
const THEIRS = { account: "ab", at: "year 1.1" };

test("words are kept per account and place until they are forgotten", () => {
  keepWords(MINE, { words: "Của tôi" });
  keepWords(THEIRS, { words: "Của người khác" });
  expect(keptWords(MINE)).toEqual({ words: "Của tôi" });
  expect(keptWords({ ...MINE, at: "year 1.2" })).toBeNull();
  forgetWords(MINE);
  expect(keptWords(MINE)).toBeNull();
  expect(keptWords(THEIRS)).toEqual({ words: "Của người khác" });
});

test("who signs in finds nobody else's words, and with the session all are gone; other things stay", () => {
  window.sessionStorage.setItem("theme", "dark");
  keepWords(MINE, 1);
  keepWords(THEIRS, 2);
  forgetWordsOfOthers("a");
  expect([keptWords(MINE), keptWords(THEIRS)]).toEqual([1, null]);
  forgetWordsOfOthers(null);
  expect(keptWords(MINE)).toBeNull();
  expect(window.sessionStorage.getItem("theme")).toBe("dark");
});

test("a browser without storage types on", () => {
  const refusing = {
    get sessionStorage(): Storage {
      throw new DOMException("denied", "SecurityError");
    },
  };
  vi.stubGlobal("window", refusing);
  keepWords(MINE, 1);
  forgetWordsOfOthers(null);
  expect(keptWords(MINE)).toBeNull();
});
