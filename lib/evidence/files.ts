import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { rows } from "@/lib/platform/database/database";
import { withCases } from "./queries";
import { fileOfEvidenceStatement } from "./statements";
import type { FileRow } from "./types";

/** The file of a revision (the one in force unless named) within the actor's reach; who may read it is for the caller to ask. */
export async function findFile(actor: Actor, id: string, revision?: number): Promise<FileRow | null> {
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const values = scope && [...withCases(actor, scope), id, revision ?? null];
    const [row] = values ? await rows<FileRow>(scope, fileOfEvidenceStatement, () => values) : [];
    if (row) return row;
  }
  return null;
}
