import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What `next build` can't be told to do: see decisions 0030 and 0031. */
export function finishBuild(build: string): void {
  markStartFiles(build);
  dropRouteManifests(build);
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
