import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ROOT } from "../../../scripts/foundation/project";

const paths = z.record(z.string(), z.string());
const worker = z.looseObject({});
const actions = z.object({
  node: z.record(
    z.string(),
    z.object({ filename: z.string(), exportedName: z.string(), workers: z.record(z.string(), worker) }),
  ),
});

const inBuild = (file: string): unknown =>
  JSON.parse(readFileSync(join(ROOT, ".next", "server", file), "utf8"));

/** `/(work)/members/[id]/page` → `/members/[id]`. */
const addressOf = (path: string) => path.replace(/\/\([^)]*\)/g, "").replace(/\/(page|route)$/, "") || "/";

/** Pages and route handlers of the build, by their addresses. */
export function builtRoutes(): { pages: string[]; handlers: string[] } {
  const all = Object.keys(paths.parse(inBuild("app-paths-manifest.json")));
  const ending = (end: string) => all.filter((path) => path.endsWith(end)).map(addressOf);
  return { pages: ending("/page").sort(), handlers: ending("/route").sort() };
}

/** The one of these that answers at this address: of that very name before one with a place for any. */
export function routeOf(path: string, routes: string[]): string | undefined {
  const [address = ""] = path.split("?");
  const matches = routes.filter((route) =>
    new RegExp(`^${route.replace(/\[\w+\]/g, "[^/]+")}$`).test(address),
  );
  return matches.toSorted((one, other) => one.split("[").length - other.split("[").length)[0];
}

export type BuiltAction = { id: string; name: string; file: string; page: string };

/** Server actions of the build, each with a page from which it can be called. */
export function builtActions(): BuiltAction[] {
  const { node } = actions.parse(inBuild("server-reference-manifest.json"));
  return Object.entries(node)
    .map(([id, { filename, exportedName, workers }]) => ({
      id,
      name: exportedName,
      file: filename,
      page: addressOf(`/${(Object.keys(workers)[0] ?? "").replace(/^app\//, "")}`),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
