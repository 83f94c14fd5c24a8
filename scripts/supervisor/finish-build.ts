import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** What `next build` can't be told to do: see decisions 0030, 0031 and 0043. */
export function finishBuild(build: string): void {
  markStartFiles(build);
  dropRouteManifests(build);
  lightenChunks(join(build, "server/chunks"));
}

/** See https://v8.dev/blog/explicit-compile-hints; browsers that don't know it pass it over. */
const COMPILE_WHILE_LOADING = "//# allFunctionsCalledOnLoad\n";

/**
 * Marks the scripts that every page starts with (React, the router): a browser then compiles their functions while they
 * come in, beside the page, and not one by one at the first call, while the page stands still.
 */
function markStartFiles(build: string): void {
  const { rootMainFiles } = JSON.parse(readFileSync(join(build, "build-manifest.json"), "utf8"));
  for (const file of rootMainFiles) {
    const path = join(build, file);
    writeFileSync(path, COMPILE_WHILE_LOADING + readFileSync(path, "utf8"));
  }
}

/**
 * Removes the lists of client components that routes don't have: where such a list is, Next copies the names of all
 * server actions anew at each request.
 */
function dropRouteManifests(build: string): void {
  const pages = join(build, "server/app");
  for (const file of readdirSync(pages, { recursive: true, encoding: "utf8" }))
    if (file.endsWith("route_client-reference-manifest.js")) rmSync(join(pages, file));
}

/**
 * Of the server's chunks that are alike to the letter one stays, and the others only name it; letters beyond Latin-1 are
 * written as escapes. Node keeps the text of all that it has loaded, and two bytes for every letter of a text with one such.
 */
function lightenChunks(chunks: string): void {
  const first = new Map<string, string>();
  for (const file of readdirSync(chunks, { recursive: true, encoding: "utf8" }).toSorted()) {
    if (!file.endsWith(".js")) continue;
    const path = join(chunks, file);
    const text = readFileSync(path, "utf8");
    const same = first.get(text);
    first.set(text, same ?? path);
    const lighter = same ? `module.exports=require(${JSON.stringify(pathFrom(path, same))})` : narrowed(text);
    if (lighter.length !== text.length) writeFileSync(path, lighter);
  }
}

const pathFrom = (file: string, other: string) => `./${relative(dirname(file), other).replaceAll(sep, "/")}`;

/** A backslash that says nothing before such a letter would, before its escape, take away the escape's own. */
const narrowed = (source: string) =>
  source.replace(/(\\*)([\u0100-\uffff])/g, (_, slashes: string, letter: string) => {
    const escaped = `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
    return (slashes.length % 2 === 0 ? slashes : slashes.slice(1)) + escaped;
  });
