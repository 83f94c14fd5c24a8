import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { ROOT } from "@/scripts/foundation/project";
import type { SPECS } from "./seed-clauses";

/*
 * What a browser test's step does, as far as its text tells: the block itself and the hands it calls, the pages to which
 * they lead, and the words that stand on a page.
 */

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const HANDS = read("tests/helpers/year-pages.ts");

/** The text of a step with that of the functions of its file, or of the year's hands, that it calls; "" where there is none. */
export function blockOf(spec: (typeof SPECS)[number], title: string): string {
  const source = read(`tests/e2e/${spec}.spec.ts`);
  const block = source.split(/^(?=test\()/m).find((part) => part.startsWith(`test("${title}",`));
  if (!block) return "";
  const own = upToEnd(block);
  return [own, ...[source, HANDS].flatMap(functionsOf).filter((each) => own.includes(each.call))]
    .map((part) => (typeof part === "string" ? part : part.text))
    .join("\n");
}

/** A declaration that begins at the margin ends with the line that does nothing but close it there. */
const upToEnd = (text: string) => text.slice(0, text.search(/^\}(?:\);|;)?$/m) + 1);

function functionsOf(source: string): { call: string; text: string }[] {
  return source
    .split(/^(?=(?:export )?(?:async )?function |(?:export )?const \w+ = (?:async )?\()/m)
    .flatMap((text) => {
      const name = /(?:function|const) (\w+)/.exec(text)?.[1];
      return name ? { call: `${name}(`, text: upToEnd(text) } : [];
    });
}

const PAGES = "app/(work)";

/** The words of a page: its own file and those of the components that it is made of, with the lists that they show. */
export function wordsOfPage(address: string): string {
  const seen = new Set<string>();
  const open = [`${PAGES}${address}/page.tsx`];
  for (let path = open.pop(); path; path = open.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    open.push(...importsOf(path));
  }
  return [...seen].map(read).join("\n");
}

const SHOWN = /^(?:app|components)\/|\/(?:types|messages|procedure|fields)\.ts$/;

function importsOf(path: string): string[] {
  const names = [...read(path).matchAll(/from "([^"]+)"/g)].map(([, name = ""]) => name);
  return names.flatMap((name) => {
    const base = name.startsWith("@/") ? name.slice(2) : posix.join(dirname(path), name);
    if (!name.startsWith("@/") && !name.startsWith(".")) return [];
    const found = [`${base}.tsx`, `${base}.ts`].find((file) => existsSync(join(ROOT, file)));
    return found && SHOWN.test(found) ? found : [];
  });
}

const SOURCES = ["app", "components"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => read(join(folder, path))),
);
const NEAR = 200;

/**
 * Whether the step goes to the page: by its address, or by a link of those words whose target in the source is the page.
 * To a single record and to a form one comes from the list, to a record also by making it.
 */
export function leadsTo(address: string, block: string): boolean {
  const targets = [address, ...listsOf(address)];
  const text = block.replaceAll("\\/", "/");
  if (targets.some((target) => isNamed(target, text))) return true;
  const links = block.matchAll(/(?:follows|goesTo)\("([^"]+)"|"link", \{ name: (?:"([^"]+)"|\/\^?([^/$]+))/g);
  return [...links]
    .map(([, followed, link, pattern]) => followed ?? link ?? pattern ?? "")
    .map((words) => words.replace(/ \(\d+\)$/, ""))
    .some((words) => SOURCES.some((source) => standTogether(source, words, targets)));
}

/** `/a/b/[id]` is a record of `/a/b`, made at `/a/b/new`; where `/a/b` is no page, of `/a`. */
function listsOf(address: string): string[] {
  const [, list = "", last] = /^(.+)\/(\[id\]|new)$/.exec(address) ?? [];
  if (!last) return [];
  const own = existsSync(join(ROOT, `${PAGES}${list}/page.tsx`)) ? list : posix.dirname(list);
  return last === "new" ? [own] : [own, `${list}/new`];
}

const isNamed = (address: string, text: string) =>
  new RegExp(`["'\`/]${address.slice(1)}["'\`?/]`).test(text);

/** The words of a link and its target within a few lines of each other. */
function standTogether(source: string, words: string, targets: readonly string[]): boolean {
  return targets.some((target) => {
    const places = [...source.matchAll(new RegExp(`["\`]${target}["\`?]`, "g"))];
    return places.some(({ index }) => source.slice(Math.max(0, index - NEAR), index + NEAR).includes(words));
  });
}
