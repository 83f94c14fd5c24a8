import type { IModule } from "dependency-cruiser";

/** A file that imports one of another domain. */
export type DomainImport = { from: string; to: string };

const DOMAIN = /^lib\/(?!platform\/)([^/]+)\//;
const domainOf = (path: string) => DOMAIN.exec(path)?.[1];
const TEST = /\.test\.tsx?$/;

/** What domains import of each other when the program runs: a type alone may be shared both ways. */
export function domainImports(modules: readonly IModule[]): DomainImport[] {
  return modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ dependencyTypes }) => !TEST.test(source) && !dependencyTypes.includes("type-only"))
      .map(({ resolved }) => ({ from: source, to: resolved }))
      .filter(({ from, to }) => {
        const [asking, asked] = [domainOf(from), domainOf(to)];
        return asking !== undefined && asked !== undefined && asking !== asked;
      }),
  );
}

/** The imports by which domains stand in a circle: from a domain to one that needs it, however far around. */
export function circling(imports: readonly DomainImport[]): DomainImport[] {
  const asked = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [asking = "", other = ""] = [domainOf(from), domainOf(to)];
    asked.set(asking, (asked.get(asking) ?? new Set()).add(other));
  }
  const reached = (start: string, seen = new Set<string>()): Set<string> => {
    for (const next of asked.get(start) ?? []) if (!seen.has(next)) reached(next, seen.add(next));
    return seen;
  };
  return imports.filter(({ from, to }) => reached(domainOf(to) ?? "").has(domainOf(from) ?? ""));
}
