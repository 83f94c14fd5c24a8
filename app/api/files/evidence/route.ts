import { api } from "@/lib/access/api";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { evidenceByIds } from "@/lib/evidence/queries";
import { receiveEvidence } from "@/lib/evidence/requests";
import { done, notFound } from "@/lib/platform/result";

/** The pages' upload: the day is proposed from the picture and corrected afterwards. Answers the card. */
export const POST = api(
  "POST /api/files/evidence",
  async ({ actor, request, url }) => {
    const received = await receiveEvidence(actor, request, url);
    if (!received.ok) return received;
    const { place, form } = received.value;
    const uploaded = await uploadEvidence(actor, place, form.file, form.fields);
    if (!uploaded.ok) return uploaded;
    const [card] = await evidenceByIds(actor, place.orgId, [uploaded.value.id]);
    return card ? done(card) : notFound();
  },
  201,
);
