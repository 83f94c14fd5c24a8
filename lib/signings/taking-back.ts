import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { now } from "@/lib/platform/clock";
import { writer } from "@/lib/platform/database/database";
import type { Scope } from "@/lib/platform/database/scope";
import { done, type Result, refused } from "@/lib/platform/result";
import { signingWithin } from "./queries";
import type { Hold } from "./recording";
import { takingBackSchema } from "./schema";
import type { Signable } from "./types";
import { voidSigning } from "./voiding";

/** Takes back a number and day that were mistyped: the paper is a draft again, and its number free. */
export async function takeBackSigning(
  actor: Actor,
  scope: Scope,
  about: Signable,
  input: unknown,
  hold?: Hold,
): Promise<Result<null>> {
  const no = refusal(about.may);
  if (no) return no;
  const parsed = parse(takingBackSchema, input);
  if (!parsed.ok) return parsed;
  const { paper, subject, orgId, unitId, id, year } = about;
  const none = () => refused("conflict", "Văn bản này chưa ghi số. Tải lại trang để xem.");
  if (subject === null) return none();
  const { number, reason } = parsed.value;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const moved = await hold?.(db);
    if (moved) return moved;
    const signed = await signingWithin(db, about);
    if (signed?.number !== number) return none();
    await db.paperSigning.updateMany({
      where: { paper, ...subject, voided: null },
      data: { mistaken: true },
    });
    const of = { paper, subject, orgId, unitId, id, year };
    await voidSigning(db, { ...of, reason: `Ghi nhầm: ${reason}`, actor, at: await now() }, record);
    return done(null);
  });
}
