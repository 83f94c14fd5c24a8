import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { sendLetters } from "@/lib/platform/mail";
import { done } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";
import { LETTER_SUBJECT, zaloText } from "./messages";
import type { MadeLinks, Mailed } from "./types";

/** Mails each link to its person, and says of whom the mail server took it. The links stand already and are shown. */
export async function mailed(
  actor: Actor,
  { orgId, unitId }: RecordPlace,
  { links, expiresOn }: MadeLinks,
): Promise<MadeLinks> {
  const written = links.filter(({ email, refusesContact }) => email !== null && !refusesContact);
  const answers = await sendLetters(
    actor.name,
    written.map((link) => ({
      to: link.email ?? "",
      subject: LETTER_SUBJECT,
      text: zaloText(link, expiresOn),
    })),
  );
  const taken = new Map(written.map(({ memberId }, at) => [memberId, answers[at] ?? false]));
  const sent = written.filter(({ memberId }) => taken.get(memberId));
  if (sent.length > 0)
    await change(whoIs(actor), async (_, record) => {
      for (const { memberId: subjectId } of sent)
        record({ type: "member_link.mailed", orgId, unitId, subjectId });
      return done(null);
    });
  const mailedAs = (member: string): Mailed => {
    const isTaken = taken.get(member);
    if (isTaken === undefined) return "unwritten";
    return isTaken ? "sent" : "failed";
  };
  return { links: links.map((link) => ({ ...link, mailed: mailedAs(link.memberId) })), expiresOn };
}
