import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { recordSensitiveRead } from "@/lib/audit/sensitive-reads";
import { readableProcedures } from "@/lib/cases/queries";
import { type HeldPost, postsOfMember } from "@/lib/committees/queries";
import { seenExpelled } from "@/lib/members/expelled";
import { type FoundMember, findMember, shown } from "@/lib/members/queries";
import { rows } from "@/lib/platform/database/database";
import { done, forbidden, notFound, type Result } from "@/lib/platform/result";
import { type MemberReview, reviewsOfMember } from "@/lib/ratings/queries";
import { rewardsOfMember } from "@/lib/rewards/queries";
import type { MemberReward } from "@/lib/rewards/types";
import { filesOfMember } from "./files/queries";
import type { DossierFile } from "./files/types";
import { type DossierSection, SECTIONS, sectionOf } from "./sections";
import { bookCasesStatement, readSectionsStatement } from "./statements";
import type { BookCase, KeptSection, KeptSections } from "./types";

const NO_SENSITIVE = "Mục này chỉ Bí thư đơn vị và bí thư chi đoàn liên quan xem, sửa.";

/** A member whose Sổ the actor keeps. */
async function findDossier(actor: Actor, memberId: string): Promise<Result<FoundMember>> {
  const found = await findMember(actor, memberId);
  if (!found.ok) return found;
  return refusal(can.readDossier(actor, found.value.place)) ?? found;
}

/** The sections that may be seen, for a command; showing them to somebody goes through `dossierBook`. */
async function sectionsOf({
  member,
  place,
  scope,
  seesSensitive,
  mergedIds,
}: FoundMember): Promise<KeptSections> {
  const [found] = await rows<{ sections: KeptSections }>(scope, readSectionsStatement, () => [
    place.orgId,
    member.id,
    seesSensitive,
    mergedIds,
  ]);
  const seen = SECTIONS.filter(({ sensitive }) => seesSensitive || !sensitive);
  return Object.fromEntries(seen.flatMap(({ code }) => (found ? [[code, found.sections[code]]] : [])));
}

export type SeenSection = { seen: FoundMember; section: DossierSection; kept: KeptSection };

/** One section of a Sổ, by its code, for whoever may see it. */
export async function findSection(
  actor: Actor,
  memberId: string,
  code: string,
): Promise<Result<SeenSection>> {
  const found = await findDossier(actor, memberId);
  if (!found.ok) return found;
  const section = sectionOf(code);
  if (!section) return notFound();
  if (section.sensitive && !found.value.seesSensitive) return forbidden(NO_SENSITIVE);
  const kept = (await sectionsOf(found.value))[section.code];
  return kept ? done({ seen: found.value, section, kept }) : notFound();
}

/** As `findSection`, shown in its form. */
export async function sectionForm(
  actor: Actor,
  memberId: string,
  code: string,
): Promise<Result<SeenSection>> {
  const found = await findSection(actor, memberId, code);
  if (!found.ok) return found;
  const { seen, section, kept } = found.value;
  const no = refusal(can.editRoster(actor, seen.place));
  if (no) return no;
  const fields = shownFields({ [section.code]: kept });
  const { orgId, unitId } = seen.place;
  if (fields.length > 0)
    await recordSensitiveRead(whoIs(actor), { orgId, unitId, subjectId: seen.member.id, fields });
  return found;
}

/** Labels of the sensitive fields that somebody sees filled: what the log keeps of a reading, never what they said. */
function shownFields(sections: KeptSections): string[] {
  return SECTIONS.flatMap((section) => {
    const { rows: own = [], folded = [] } = (section.sensitive && sections[section.code]) || {};
    const rows = [...own, ...folded];
    return section.fields.filter(({ name }) => rows.some((row) => row[name])).map(({ label }) => label);
  });
}

export type DossierBook = FoundMember & {
  sections: KeptSections;
  reviews: MemberReview[];
  rewards: MemberReward[];
  /** Given by congresses and kiện toàn. */
  posts: HeldPost[];
  cases: BookCase[];
  /** Whether the name left the roll by a measure; undefined for whoever may not know. */
  isExpelled: boolean | undefined;
  /** Whether disciplinary cases stand among the cases. */
  seesDiscipline: boolean;
  files: DossierFile[];
  mayEdit: boolean;
};

/** The whole Sổ as the actor may see it; that sensitive parts were shown is kept in the log. */
export async function dossierBook(actor: Actor, memberId: string): Promise<Result<DossierBook>> {
  const found = await findDossier(actor, memberId);
  if (!found.ok) return found;
  const { member, place, scope, seesSensitive } = found.value;
  const procedures = readableProcedures(actor, { ...place, branchId: place.branchId ?? null });
  const [sections, reviews, rewards, posts, cases, files, isExpelled] = await Promise.all([
    sectionsOf(found.value),
    reviewsOfMember(found.value),
    rewardsOfMember(found.value),
    postsOfMember(actor, found.value),
    rows<BookCase>(scope, bookCasesStatement, () => [place.orgId, member.id, procedures, seesSensitive]),
    filesOfMember(found.value),
    seenExpelled(found.value),
  ]);
  await shown(actor, found, shownFields(sections));
  return done({
    ...found.value,
    sections,
    reviews,
    rewards,
    posts,
    cases,
    files,
    isExpelled,
    seesDiscipline: procedures.includes("discipline"),
    mayEdit: can.editRoster(actor, place).allowed,
  });
}
