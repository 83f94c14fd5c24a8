import { circling, domainImports } from "./validation/domain-circles";
import { UNSCOPED, unscopedFiles, unscopedProblems } from "./validation/unscoped";

/**
 * Domains form no circle, and only those ask the database without a scope who are known to: which layer may import which
 * is dependency-cruiser's own part of `npm run lint`.
 */
export async function main(): Promise<number> {
  const imports = await domainImports();
  if (imports.length === 0) throw new Error("no domain imports another: nothing was read");
  const found = circling(imports);
  for (const { from, to } of found) console.error(`domains form a circle: ${from} → ${to}`);
  if (found.length > 0)
    console.error(
      "Let the one that knows more ask the other; what joins both belongs to a domain above them.",
    );
  const unscoped = unscopedProblems(unscopedFiles(), UNSCOPED);
  for (const problem of unscoped) console.error(problem);
  return found.length + unscoped.length > 0 ? 1 : 0;
}
