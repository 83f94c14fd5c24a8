import { now } from "@/lib/platform/clock";
import { systemRows } from "@/lib/platform/database/database";
import { eventCtes, eventLines } from "./statement";
import type { AuditEvent, Who } from "./types";

/** Without waiting for the disk: a read is logged before it is answered, but lost with the machine's last half second. */
const insert = {
  name: "audit_sensitive_read",
  text: `WITH ${eventCtes("$1", "(SELECT set_config('synchronous_commit', 'off', true)) AS unhurried")} SELECT FROM line`,
};

/** Keeps that somebody was shown sensitive fields of a person; their names, never their values; and why, where one had to say. */
export async function recordSensitiveRead(
  who: Who,
  read: Pick<AuditEvent, "orgId" | "unitId" | "subjectId"> & { fields: string[]; reason?: string },
): Promise<void> {
  const { fields, reason, ...where } = read;
  const after = reason === undefined ? {} : { after: { reason } };
  const event: AuditEvent = { type: "sensitive.read", ...where, detail: { fields }, ...after };
  await systemRows("who saw what is kept apart", insert, [eventLines(who, await now(), [event])]);
}
