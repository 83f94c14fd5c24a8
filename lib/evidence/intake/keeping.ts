import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change, type Outcome } from "@/lib/audit/change";
import type { AuditEvent } from "@/lib/audit/types";
import { type Transaction, transaction, type Writer, writer } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import type { Result } from "@/lib/platform/result";
import { keepFile, removeKept } from "@/lib/platform/storage";
import { dropPrepared, type FilePart, type PreparedFile } from "./prepare";

type Work<T> = (db: Writer, record: (event: AuditEvent) => void, tx: Transaction) => Promise<Outcome<T>>;

/**
 * A change that brings a file: rows first, then the bytes, in one transaction. If it comes to nothing, no byte stays
 * that no row names. A process that is killed before the commit leaves bytes that nobody can ask for: a sweep by the rows
 * would take everything away where it meets a database that is older than the files.
 */
export async function changeWithFile<T>(
  actor: Actor,
  scope: Scope,
  prepared: PreparedFile,
  work: Work<T>,
): Promise<Result<T>> {
  const parts = [prepared.file, prepared.preview].filter((part): part is FilePart => part !== null);
  let committed = false;
  try {
    const result = await change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      for (const part of parts) await enterFile(db, scope.orgId, part);
      const outcome = await work(db, record, tx);
      const isKept = typeof outcome !== "function" && outcome.ok;
      if (isKept) for (const part of parts) await keepFile(scope.orgId, part.sha256, part.path);
      return outcome;
    });
    committed = result.ok;
    return result;
  } finally {
    if (!committed) for (const part of parts) await dropUnnamed(scope, part.sha256);
    await dropPrepared(prepared);
  }
}

async function enterFile(db: Writer, orgId: string, { sha256, size, mediaType }: FilePart): Promise<void> {
  await lockDigest(db, orgId, sha256);
  await db.storedFile.createMany({ data: [{ orgId, sha256, size, mediaType }], skipDuplicates: true });
}

/** Whoever brings or takes away the same bytes at this moment waits. */
async function lockDigest(db: Writer, orgId: string, sha256: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${orgId + sha256}, 0))`;
}

async function dropUnnamed(scope: Scope, sha256: string): Promise<void> {
  await transaction(async (tx) => {
    const db = writer(scope, tx);
    await lockDigest(db, scope.orgId, sha256);
    const named = await db.storedFile.findFirst({ where: { sha256 }, select: { sha256: true } });
    if (!named) await removeKept(scope.orgId, sha256);
  });
}
