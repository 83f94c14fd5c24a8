import { now } from "@/lib/platform/clock";
import { systemRows } from "@/lib/platform/database/database";
import { eventCtes, eventLines } from "./statement";
import type { AuditEvent, Who } from "./types";

/** Without waiting for the disk: a read is logged before it is answered, but lost with the machine's last half second. */
const insert = {
  name: "audit_sensitive_read",
  text: `WITH ${eventCtes("$1", "(SELECT set_config('synchronous_commit', 'off', true)) AS unhurried")} SELECT FROM line`,
};

type SensitiveRead = Pick<AuditEvent, "orgId" | "unitId" | "subjectId"> & {
  fields: string[];
  reason?: string;
};

/** Keeps that somebody was shown sensitive fields of a person; their names, never their values; and why, where one had to say. */
export async function recordSensitiveRead(who: Who, read: SensitiveRead): Promise<void> {
  await recordSensitiveReads(who, [read]);
}

/** As `recordSensitiveRead` of many people at once. */
export async function recordSensitiveReads(who: Who, reads: readonly SensitiveRead[]): Promise<void> {
  if (reads.length === 0) return;
  const events = reads.map(({ fields, reason, ...where }): AuditEvent => {
    const after = reason === undefined ? {} : { after: { reason } };
    return { type: "sensitive.read", ...where, detail: { fields }, ...after };
  });
  await systemRows("who saw what is kept apart", insert, [eventLines(who, await now(), events)]);
}
