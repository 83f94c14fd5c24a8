import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { rows } from "@/lib/platform/database/database";
import { collectionsStatement } from "../statements";
import type { CollectionLine } from "../types";

type At = { orgId: string; unitId: string; branchId: string | null; year: number };

/** What a branch took at once for months of a year, for whoever was shown its grid. */
export async function collectionsOf(
  actor: Actor,
  { orgId, unitId, branchId, year }: At,
): Promise<CollectionLine[]> {
  const scope = readScope(actor, orgId);
  return scope ? rows(scope, collectionsStatement, () => [orgId, unitId, branchId, year]) : [];
}
