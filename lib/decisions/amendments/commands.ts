import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { now, today } from "@/lib/platform/clock";
import { type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import { newId } from "@/lib/platform/ids";
import { done, type Result } from "@/lib/platform/result";
import { onlyOnce } from "../numbering";
import { findDecision, linesWithin } from "../own";
import { issuerCodeOn, signersOn } from "../queries";
import { giveResult, writeListed } from "../recording";
import { amendmentSchema } from "../schema";
import { checkSigning } from "../signing";
import { type Amended, amendedUnits } from "./rules";

/**
 * Corrects or revokes what a recorded decision gave some of its units, by a new signed decision. The old one stays; the
 * units' results follow the new one at once. A closed year is no hindrance: the paper says so, not the calendar.
 */
export async function amendDecision(
  actor: Actor,
  decisionId: string,
  input: unknown,
): Promise<Result<{ id: string; number: string }>> {
  const found = await findDecision(actor, decisionId);
  if (!found.ok) return found;
  const { scope, orgId } = found.value;
  const no = refusal(can.recordDecision(actor, orgId));
  if (no) return no;
  const parsed = parse(amendmentSchema, input);
  if (!parsed.ok) return parsed;
  const { kind, reason, units: wanted } = parsed.value;
  const day = await today();
  const signedOn = parsed.value.signedOn ?? day;
  const [issuerCode, signers] = await Promise.all([
    issuerCodeOn(scope, signedOn),
    signersOn(scope, signedOn),
  ]);
  return onlyOnce(() =>
    change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      await holdListed(db, orgId, decisionId);
      const amended = amendedUnits(await linesWithin(tx, scope, decisionId), kind, wanted);
      if (!amended.ok) return amended;
      const listed = amended.value.map(({ state }) => state);
      const notBefore = { day: found.value.signedOn, of: "ngày ký quyết định cũ" };
      const context = { issuerCode, signers, today: day, notBefore, listed };
      const signing = checkSigning(parsed.value, { ...context, amends: true });
      if (!signing.ok) return signing;
      const { number, signer } = signing.value;
      const id = newId();
      const at = await now();
      await db.recognitionDecision.create({
        data: {
          id,
          orgId,
          cycleId: found.value.cycleId,
          kind,
          number,
          reason,
          targetId: decisionId,
          signedOn: fromDay(signing.value.signedOn),
          signerName: signer.name,
          signerTitle: signer.title,
          recordedById: personOf(actor),
          recordedBy: actor.name,
          recordedAt: at,
        },
      });
      for (const unit of amended.value) {
        const by = { orgId, actor, at, reason };
        const stale = await amendUnit(db, id, unit, by);
        if (stale) return stale;
        const detail = { year: found.value.year, from: unit.state, to: unit.result, act: "amend" };
        record({ type: "assessment.moved", orgId, unitId: unit.unitId, subjectId: unit.id, detail });
      }
      const type = kind === "revocation" ? "decision.revoked" : "decision.corrected";
      const detail = { year: found.value.year, number, target: found.value.number, units: wanted.length };
      record({ type, orgId, subjectId: id, detail: { ...detail, reason } });
      return done({ id, number });
    }),
  );
}

/** Two who amend the same units at once do so one after the other. */
async function holdListed(db: Writer, orgId: string, decisionId: string): Promise<void> {
  await db.$queryRaw`SELECT a.id FROM assessments a
    JOIN decision_units du ON du.org_id = a.org_id AND du.assessment_id = a.id
    WHERE a.org_id = ${orgId}::uuid AND du.decision_id = ${decisionId}::uuid ORDER BY a.id FOR UPDATE OF a`;
}

async function amendUnit(
  db: Writer,
  decisionId: string,
  unit: Amended,
  by: { orgId: string; actor: Actor; at: Date; reason: string },
) {
  const { result } = unit;
  const why = { code: "", title: "Quyết định mới", reason: by.reason };
  const listed = { orgId: by.orgId, decisionId, assessmentId: unit.id, result };
  await writeListed(db, listed, result === "NOT_RECOGNISED" ? [why] : []);
  return giveResult(db, unit, result, by);
}
