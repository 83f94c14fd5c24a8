import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { personOf, whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { now, today } from "@/lib/platform/clock";
import { reader, type Writer, writer } from "@/lib/platform/database/database";
import { fromDay } from "@/lib/platform/database/days";
import type { Scope } from "@/lib/platform/database/scope";
import { orTaken } from "@/lib/platform/database/taken";
import { yearOf } from "@/lib/platform/dates";
import { done, notFound, type Refusal, type Result, refused, refusedAt } from "@/lib/platform/result";
import { profileOn } from "@/lib/units/queries";
import { signingOf, signingWithin } from "./queries";
import { paperSigningSchema } from "./schema";
import { checkSigning } from "./signing";
import type { Signable, Signing } from "./types";

/** Where a later step may change the paper's words: holds them as they were read, until the number is in. */
export type Hold = (db: Writer) => Promise<Refusal | null>;

/** Records number and day of a signed paper: from then on it is no draft, and its number is given to no other. */
export async function recordSigning(
  actor: Actor,
  scope: Scope,
  about: Signable,
  input: unknown,
  hold?: Hold,
): Promise<Result<Signing>> {
  const no = refusal(about.may);
  if (no) return no;
  const parsed = parse(paperSigningSchema, input);
  if (!parsed.ok) return parsed;
  const { paper, subject, orgId, unitId, id, year, lacks, lateAfter = null } = about;
  if (lacks !== null || subject === null) return refused("conflict", lacks ?? "Văn bản này chưa lập.");
  const day = await today();
  const profile = await profileOn(actor, orgId, parsed.value.signedOn ?? day);
  const issuer = profile?.issuerCode ?? about.issuer;
  const checked = checkSigning(parsed.value, { ...about, issuer }, day);
  if (!checked.ok) return checked;
  const issuerId = unitId ?? (await rootOf(scope));
  if (!issuerId) return notFound();
  const { number, signedOn } = checked.value;
  const by = { recordedById: personOf(actor), recordedBy: actor.name, recordedAt: await now() };
  const signed = {
    number,
    signedOn: fromDay(signedOn),
    numberYear: yearOf(signedOn),
    lateAfter: lateAfter && fromDay(lateAfter),
  };
  const second = () => signedOrTaken(scope, about);
  return orTaken(second, () =>
    change(whoIs(actor), async (tx, record) => {
      const db = writer(scope, tx);
      const moved = await hold?.(db);
      if (moved) return moved;
      const recorded = await signingWithin(db, about);
      if (recorded) return alreadySigned(recorded);
      const ended = await db.paperSigning.count({ where: { paper, ...subject, voided: { isNot: null } } });
      await db.paperSigning.create({
        data: { orgId, paper, issuerId, sequence: ended + 1, ...subject, ...signed, ...by },
      });
      const detail = { paper, year, number, signedOn };
      record({ type: "paper.signed", orgId, ...(unitId ? { unitId } : {}), subjectId: id, detail });
      return done({ number, signedOn, recordedBy: actor.name, recordedAt: by.recordedAt, lateAfter });
    }),
  );
}

function alreadySigned({ number, recordedBy }: Signing): Refusal {
  return refused("conflict", `${recordedBy} đã ghi số ${number} cho văn bản này. Tải lại trang để xem.`);
}

/** Of two at once the second runs into the row of the first: what it then says is what the first one did. */
async function signedOrTaken(scope: Scope, about: Signable): Promise<Refusal> {
  const recorded = await signingOf(scope, about);
  if (recorded) return alreadySigned(recorded);
  return refusedAt(
    "number",
    "Số này đã ghi cho một văn bản khác của năm. Xem lại số trên văn bản.",
    "conflict",
  );
}

async function rootOf(scope: Scope): Promise<string | null> {
  const root = await reader(scope).unit.findFirst({ where: { kind: "upper_org" }, select: { id: true } });
  return root?.id ?? null;
}
