import { can } from "@/lib/access/can";
import { parse } from "@/lib/access/parse";
import { refusal } from "@/lib/access/refusals";
import type { Actor } from "@/lib/access/types";
import { whoIs } from "@/lib/access/who";
import { change } from "@/lib/audit/change";
import { now, today } from "@/lib/platform/clock";
import { rowsWithin, type Writer, writer } from "@/lib/platform/database/database";
import { done, type Refusal, type Result, refused } from "@/lib/platform/result";
import { findSection, type SeenSection } from "./queries";
import { changedFields, wrongRows } from "./rules";
import { filledRows, sectionSchema } from "./schema";
import type { SectionCode } from "./sections";
import { emptySectionStatement, fillSectionStatement } from "./statements";
import type { DossierRow, KeptSection } from "./types";

/**
 * Saves one section of a member's Sổ as a whole. The log knows which section and whether it changed, not what it says:
 * its readers above the unit do not see the Sổ.
 */
export async function saveSection(
  actor: Actor,
  memberId: string,
  code: string,
  input: unknown,
): Promise<Result<KeptSection>> {
  const found = await findSection(actor, memberId, code);
  if (!found.ok) return found;
  const { seen, section, kept } = found.value;
  const no = refusal(can.editRoster(actor, seen.place));
  if (no) return no;
  const parsed = parse(sectionSchema(section, kept.rows.length), input);
  if (!parsed.ok) return parsed;
  const wrong = wrongRows(section, parsed.value.rows, await today());
  if (wrong) return wrong;
  const filled = filledRows(parsed.value.rows);
  const { version } = parsed.value;
  if (version !== kept.version) return staleSection(kept);
  const changed = changedFields(section, kept.rows, filled);
  if (changed.length === 0) return done(kept);
  return write(actor, found.value, filled, changed);
}

async function write(
  actor: Actor,
  { seen, section, kept }: SeenSection,
  filled: DossierRow[],
  changed: string[],
): Promise<Result<KeptSection>> {
  const { member, place, scope } = seen;
  const { orgId, unitId } = place;
  return change(whoIs(actor), async (tx, record) => {
    const db = writer(scope, tx);
    const of = { orgId, memberId: member.id, section: section.code, savedBy: actor.name };
    if (!(await stepVersion(db, of, kept.version))) return () => staleNow(actor, member.id, section.code);
    await rowsWithin(db, emptySectionStatement(section), [orgId, member.id]);
    await rowsWithin(db, fillSectionStatement(section), [orgId, member.id, JSON.stringify(filled)]);
    record({
      type: "dossier.saved",
      orgId,
      unitId,
      subjectId: member.id,
      detail: {
        section: section.title,
        ...(section.sensitive ? { sensitive: changed } : { fields: changed }),
      },
    });
    return done({ version: kept.version + 1, rows: filled });
  });
}

type Of = { orgId: string; memberId: string; section: SectionCode; savedBy: string };

/** False where somebody saved the section since. */
async function stepVersion(db: Writer, of: Of, version: number): Promise<boolean> {
  const { orgId, memberId, section, savedBy } = of;
  const saved = { savedBy, savedAt: await now() };
  if (version === 0) {
    const data = [{ orgId, memberId, section, ...saved }];
    return (await db.dossierSection.createMany({ data, skipDuplicates: true })).count === 1;
  }
  const where = { memberId, section, version };
  const data = { ...saved, version: { increment: 1 } };
  return (await db.dossierSection.updateMany({ where, data })).count === 1;
}

async function staleNow(actor: Actor, memberId: string, code: SectionCode): Promise<Refusal> {
  const found = await findSection(actor, memberId, code);
  return found.ok ? staleSection(found.value.kept) : found;
}

function staleSection(current: KeptSection): Refusal {
  return refused("stale", "Có người vừa sửa mục này của Sổ. So hai bản rồi lưu lại.", { current });
}
