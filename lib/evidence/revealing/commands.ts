import { z } from "zod";
import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { recordSensitiveRead } from "@/lib/audit/sensitive-reads";
import { findFile } from "@/lib/evidence/files";
import { revealedStatement } from "@/lib/evidence/statements";
import type { FileRow } from "@/lib/evidence/types";
import { now } from "@/lib/platform/clock";
import { rows } from "@/lib/platform/database/database";
import { done, notFound, type Result } from "@/lib/platform/result";
import { anId, whyShown } from "@/lib/platform/schema";

const revealSchema = z.strictObject({ evidence: anId(), reason: whyShown });

/** In the log, among the sensitive fields that somebody was shown. */
const FIELD = "evidence";

/** How long the upper level sees a restricted file after it said why: fixed, the protection of those whom it shows. */
const MINUTES = 30;

/** Lets somebody of the upper level see a restricted piece of evidence for a while; who, when and why is kept before. */
export async function revealEvidence(actor: Actor, input: unknown): Promise<Result<null>> {
  const parsed = parse(revealSchema, input);
  if (!parsed.ok) return parsed;
  const { evidence, reason } = parsed.value;
  const file = await findFile(actor, evidence);
  if (!file) return notFound();
  const { orgId, unitId } = file;
  const no = refusal(can.revealRestricted(actor, file));
  if (no || file.isOfRestrictedRecord) return no ?? notFound();
  await recordSensitiveRead(whoIs(actor), { orgId, unitId, subjectId: evidence, fields: [FIELD], reason });
  return done(null);
}

/** Whether the actor said not long ago why he or she must see it. */
export async function isRevealed(
  actor: Actor,
  { orgId, unitId, restricted, isOfRestrictedRecord }: FileRow,
  id: string,
): Promise<boolean> {
  // A paper of a case that few read goes with its case alone.
  if (!restricted || isOfRestrictedRecord) return false;
  const scope = readScope(actor, orgId);
  if (!scope || !can.revealRestricted(actor, { orgId, unitId }).allowed) return false;
  const since = new Date((await now()).getTime() - MINUTES * 60_000);
  const values = () => [orgId, id, personOf(actor), since, FIELD];
  return (await rows(scope, revealedStatement, values)).length > 0;
}
