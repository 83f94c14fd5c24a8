import { api } from "@/lib/access/api";
import { parse } from "@/lib/access/parse";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveEvidence } from "@/lib/evidence/requests";
import { uploadWithDateSchema } from "@/lib/evidence/schema";
import { done } from "@/lib/platform/result";
import { dropIncoming } from "@/lib/platform/storage";

export const POST = api(
  "POST /api/v1/evidence",
  async ({ actor, request, url }) => {
    const received = await receiveEvidence(actor, request, url);
    if (!received.ok) return received;
    const { place, form } = received.value;
    const dated = parse(uploadWithDateSchema, form.fields);
    if (!dated.ok) {
      await dropIncoming(form.file.path);
      return dated;
    }
    const uploaded = await uploadEvidence(actor, place, form.file, form.fields);
    if (!uploaded.ok) return uploaded;
    const { id, sha256, mediaType, size } = uploaded.value;
    return done({ id, sha256, mediaType, size });
  },
  201,
);
