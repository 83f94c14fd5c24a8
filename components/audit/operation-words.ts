import { SIGN_IN } from "@/lib/audit/types";
import { ACT_AREAS, ACT_VERBS } from "./act-words";
import { API_METHODS, API_THINGS } from "./api-words";
import { PAGE_TITLES } from "./page-titles";

/** What was tried, in words; `address` is the page's own, which names the thing. */
export type OperationWords = { words: string; address: string | null };

/** An operation of the log of refusals in a secretary's words; null for one that is no longer there. */
export function operationWords(operation: string): OperationWords | null {
  if (operation === SIGN_IN) return { words: "Đăng nhập", address: null };
  const [first = "", second = ""] = operation.split(" ");
  if (first === "page") {
    const title = titleAt(second);
    return title ? { words: `Mở trang ${title}`, address: second } : null;
  }
  if (second !== "") return named(API_METHODS[first]?.[kindOf(second)], API_THINGS[second]);
  const [area = "", verb = ""] = first.split(".");
  return named(ACT_AREAS[area], ACT_VERBS[verb]);
}

const kindOf = (path: string) => (path.startsWith("/api/v1/") ? "api" : "file");

const named = (about: string | undefined, what: string | undefined): OperationWords | null =>
  about && what ? { words: `${about}: ${what}`, address: null } : null;

const TEMPLATES = Object.entries(PAGE_TITLES).map(([template, title]) => ({
  title,
  places: template.split("[").length,
  address: new RegExp(`^${template.replace(/\[\w+\]/g, "[^/]+")}$`),
}));

/** Of that very address before one with a place for any. */
function titleAt(path: string): string | undefined {
  const fitting = TEMPLATES.filter(({ address }) => address.test(path));
  return fitting.toSorted((one, other) => one.places - other.places)[0]?.title;
}
