import type { AuditEvent } from "@/lib/audit/types";
import type { Writer } from "@/lib/platform/database/database";
import type { PlainDate } from "@/lib/platform/dates";
import type { Refusal } from "@/lib/platform/result";
import { closeAgain, reopenUnit } from "@/lib/units/tree/closing";
import { announcedOn } from "./decision";
import { placeOf } from "./queries";
import type { OrganisationDisciplineDetail } from "./types";

type Within = { db: Writer; record: (event: AuditEvent) => void };

/**
 * Reopens an organisation whose dissolution an answer to its appeal ended, where it was closed while that was in force;
 * answers since when. Nothing else is the closing's: who left before it left by a case of the own.
 */
export async function reopenBody(
  within: Within,
  was: OrganisationDisciplineDetail,
): Promise<PlainDate | null> {
  const since = announcedOn(was);
  return since && reopenUnit(within, closedBody(was), since);
}

/** That answer taken back, the organisation is closed as it was. */
export async function closeBody(within: Within, was: OrganisationDisciplineDetail): Promise<Refusal | null> {
  return was.reopenedFrom && closeAgain(within, closedBody(was), was.reopenedFrom);
}

function closedBody(was: OrganisationDisciplineDetail) {
  const { orgId, unitId } = placeOf(was);
  return { orgId, unitId, id: was.body.id, name: was.body.name };
}
