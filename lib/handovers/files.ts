import type { Actor } from "@/lib/access/types";
import { caseIssuers } from "@/lib/cases/paper-issuer";
import { bodyName } from "@/lib/committees/bodies";
import type { MadePaper } from "@/lib/papers/made";
import { done, type Result } from "@/lib/platform/result";
import { handoverMinutes } from "./paper";
import { findHandover, type HandoverView } from "./queries";

/** The minutes of a hand-over, for whoever reads it. */
export async function handoverPaper(
  actor: Actor,
  id: string,
): Promise<Result<HandoverView & { made: MadePaper }>> {
  const found = await findHandover(actor, id);
  if (!found.ok) return found;
  const { body, handover } = found.value;
  const { unit, branch, place } = body;
  const recordedAt = handover.recordedAt ?? undefined;
  const issuers = await caseIssuers(
    actor,
    { orgId: place.orgId, unit, branch },
    handover.handedOn,
    recordedAt,
  );
  if (!issuers.ok) return issuers;
  const creator = bodyName(body);
  const title = `Biên bản bàn giao công việc ngày ${handover.handedOn}, ${creator}`;
  const paper = handoverMinutes(handover, issuers.value);
  return done({ ...found.value, made: { fileName: title, title, creator, paper } });
}
