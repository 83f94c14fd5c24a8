import { circling, domainImports } from "./validation/domain-circles";
import { houseImports, saidOfLayers } from "./validation/house-imports";
import { UNSCOPED, unscopedFiles, unscopedProblems } from "./validation/unscoped";

/**
 * Nobody imports what the layers forbid (`.dependency-cruiser.cjs`), domains form no circle, and only those ask the
 * database without a scope who are known to.
 */
export async function main(): Promise<number> {
  const house = await houseImports();
  console.error(await saidOfLayers(house));
  const imports = domainImports(house.modules);
  if (imports.length === 0) throw new Error("no domain imports another: nothing was read");
  const found = circling(imports);
  for (const { from, to } of found) console.error(`domains form a circle: ${from} → ${to}`);
  if (found.length > 0)
    console.error(
      "Let the one that knows more ask the other; what joins both belongs to a domain above them.",
    );
  const unscoped = unscopedProblems(unscopedFiles(), UNSCOPED);
  for (const problem of unscoped) console.error(problem);
  return house.summary.error + found.length + unscoped.length > 0 ? 1 : 0;
}
