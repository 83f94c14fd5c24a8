import { can } from "@/lib/access/can";
import type { Actor } from "@/lib/access/types";
import { issuerCodeOn } from "@/lib/decisions/queries";
import type { Result } from "@/lib/platform/result";
import { signingsOf, signingView } from "@/lib/signings/queries";
import { recordSigning } from "@/lib/signings/recording";
import { takeBackSigning } from "@/lib/signings/taking-back";
import type { Signable, Signing, SigningView } from "@/lib/signings/types";
import { findMeeting } from "../own";
import type { MeetingRow } from "../types";

export const minutesPaperOf = (meetingId: string) => ({
  paper: "btv_minutes" as const,
  subject: { meetingId },
});

export function minutesSignable(actor: Actor, meeting: MeetingRow, issuer: string): Signable {
  const { id, orgId, year, state, heldOn } = meeting;
  return {
    ...minutesPaperOf(id),
    id,
    orgId,
    unitId: null,
    year,
    type: "BB",
    issuer,
    notBefore: { day: heldOn, of: "ngày họp Ban Thường vụ" },
    lacks: state === "closed" ? null : "Phiên họp chưa kết thúc: ghi số sau khi kết thúc.",
    may: can.keepMinutes(actor, meeting),
  };
}

/** How the minutes of a meeting stand: signed, or still a draft. */
export async function minutesSigning(actor: Actor, id: string): Promise<Result<SigningView>> {
  const found = await minutesToSign(actor, id);
  if (!found.ok) return found;
  const { scope, about } = found.value;
  return { ok: true, value: signingView(about, await signingsOf(scope, about)) };
}

/** The minute-taker records number and day of the signed minutes. */
export async function signMinutes(actor: Actor, id: string, input: unknown): Promise<Result<Signing>> {
  const found = await minutesToSign(actor, id);
  return found.ok ? recordSigning(actor, found.value.scope, found.value.about, input) : found;
}

/** Takes back a mistyped number or day of the minutes, to be recorded anew. */
export async function takeBackMinutes(actor: Actor, id: string, input: unknown): Promise<Result<null>> {
  const found = await minutesToSign(actor, id);
  return found.ok ? takeBackSigning(actor, found.value.scope, found.value.about, input) : found;
}

async function minutesToSign(actor: Actor, id: string) {
  const found = await findMeeting(actor, id);
  if (!found.ok) return found;
  const { scope, meeting } = found.value;
  const issuer = await issuerCodeOn(scope, meeting.heldOn);
  return { ok: true as const, value: { scope, about: minutesSignable(actor, meeting, issuer) } };
}
