const PREFIX = "kept-words";

/** Where words were typed: by whom, and at what. */
export type WordsPlace = { account: string; at: string };

const keyOf = ({ account, at }: WordsPlace) => `${PREFIX} ${account} ${at}`;

/** This tab's storage; null where the browser grants none. */
function storage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** Keeps what was typed and is not saved yet, in this tab, for when its field is left in a way that cannot be held. */
export function keepWords<T>(place: WordsPlace, kept: T): void {
  try {
    storage()?.setItem(keyOf(place), JSON.stringify(kept));
  } catch {
    // The storage is full: the words still stand in their field.
  }
}

export function keptWords<T>(place: WordsPlace): T | null {
  const kept = storage()?.getItem(keyOf(place));
  return kept ? (JSON.parse(kept) as T) : null;
}

export function forgetWords(place: WordsPlace): void {
  storage()?.removeItem(keyOf(place));
}

/** Forgets what others than this account typed here; all of it where nobody is signed in. */
export function forgetWordsOfOthers(account: string | null): void {
  const kept = storage();
  const own = account && keyOf({ account, at: "" });
  for (const key of Object.keys(kept ?? {}))
    if (key.startsWith(`${PREFIX} `) && !(own && key.startsWith(own))) kept?.removeItem(key);
}
