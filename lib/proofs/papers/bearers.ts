import { can } from "@/lib/access/can";
import { refusal } from "@/lib/access/refusals";
import { organisationsOf, readScope } from "@/lib/access/scopes";
import type { Actor, Permission } from "@/lib/access/types";
import { caseDetail, partsIn, placeOfCase } from "@/lib/cases/queries";
import { isRestricted as isRestrictedCase } from "@/lib/cases/restricted";
import type { PaperBearer } from "@/lib/evidence/papers/tying";
import type { BearerKind, OpenBearerKind } from "@/lib/evidence/papers/types";
import { organisationDisciplineDetail, placeOf } from "@/lib/organisation-discipline/queries";
import { type Reader, reader } from "@/lib/platform/database/database";
import { done, forbidden, notFound, type Result } from "@/lib/platform/result";
import type { RecordPlace } from "@/lib/units/record-place";

type Kept = Pick<PaperBearer, "place" | "isRestricted">;

/** A record whose papers the actor keeps. */
export async function findBearer(
  actor: Actor,
  { kind, id }: { kind: BearerKind; id: string },
): Promise<Result<PaperBearer>> {
  const found = await keptBearer(actor, kind, id);
  return found.ok ? done({ kind, id, ...found.value }) : found;
}

function keptBearer(actor: Actor, kind: BearerKind, id: string): Promise<Result<Kept>> {
  if (kind === "case") return keptCase(actor, id);
  return kind === "organisation_discipline"
    ? keptDiscipline(actor, id)
    : keptRecord(actor, RECORDS[kind], id);
}

type Lies = { unitId: string; branchId: string | null };
type RecordRule = {
  find: (db: Reader, id: string) => Promise<Lies | null>;
  keep: (actor: Actor, place: RecordPlace) => Permission;
  /** Whether its papers say more than everybody who reads the record is told. */
  isRestricted?: boolean;
};

const select = { unitId: true, branchId: true } as const;

/** Where a record that the actor reads lies, and who keeps it. */
const RECORDS: Record<OpenBearerKind, RecordRule> = {
  reward: {
    find: (db, id) => db.reward.findFirst({ where: { id, deletedAt: null }, select }),
    keep: can.editRecords,
  },
  branch_meeting: {
    find: (db, id) => db.branchMeeting.findFirst({ where: { id }, select }),
    keep: can.keepBranchMeetings,
  },
  rating_sheet: {
    find: (db, id) => db.ratingSheet.findFirst({ where: { id }, select }),
    // Of those who keep ratings whoever is told why somebody is not rated: that stands in them.
    keep: can.seeSensitive,
    isRestricted: true,
  },
  organisation_rating_sheet: {
    find: async (db, id) => {
      const found = await db.organisationRatingSheet.findFirst({ where: { id }, select: { unitId: true } });
      return found && { ...found, branchId: null };
    },
    keep: can.keepOrganisationRatings,
  },
  committee_act: {
    find: (db, id) => db.committeeAct.findFirst({ where: { id }, select }),
    keep: can.keepCommittee,
  },
  handover: {
    find: (db, id) => db.handover.findFirst({ where: { id }, select }),
    keep: can.keepCommittee,
  },
  training_sheet: {
    find: (db, id) => db.trainingSheet.findFirst({ where: { id }, select }),
    keep: can.keepTraining,
  },
  fee_remittance: {
    find: (db, id) => db.feeRemittance.findFirst({ where: { id, withdrawnOn: null }, select }),
    keep: can.remit,
  },
  fee_exemption: {
    find: (db, id) => db.feeExemption.findFirst({ where: { id, withdrawnOn: null }, select }),
    // Of those who exempt whoever is told why: that stands in the decision.
    keep: (actor, place) => both(can.keepUnitFees(actor, place), can.seeSensitive(actor, place)),
    isRestricted: true,
  },
  fee_collection: {
    find: (db, id) => db.feeCollection.findFirst({ where: { id }, select }),
    // Their lists name who paid and who did not.
    keep: (actor, place) => both(can.keepFees(actor, place), can.seeSensitive(actor, place)),
    isRestricted: true,
  },
};

function both(first: Permission, second: Permission): Permission {
  return first.allowed ? second : first;
}

async function keptRecord(
  actor: Actor,
  { find, keep, isRestricted = false }: RecordRule,
  id: string,
): Promise<Result<Kept>> {
  for (const orgId of organisationsOf(actor)) {
    const scope = readScope(actor, orgId);
    const found = scope && (await find(reader(scope), id));
    if (!found) continue;
    const place = { orgId, ...found };
    // A file is evidence of its unit or branch, so it also takes who keeps that.
    const no = refusal(keep(actor, place)) ?? refusal(can.editRecords(actor, place));
    return no ?? done({ place, isRestricted });
  }
  return notFound();
}

const ONLY_KEEPER = "Giấy tờ do nơi lập hồ sơ thêm và gỡ. Bạn chỉ xem.";

async function keptCase(actor: Actor, id: string): Promise<Result<Kept>> {
  const found = await caseDetail(actor, id);
  if (!found.ok) return found;
  if (!partsIn(actor, found.value).includes("keeper")) return forbidden(ONLY_KEEPER);
  const { procedure } = found.value;
  return done({ place: placeOfCase(found.value), isRestricted: isRestrictedCase(procedure) });
}

async function keptDiscipline(actor: Actor, id: string): Promise<Result<Kept>> {
  const found = await organisationDisciplineDetail(actor, id);
  if (!found.ok) return found;
  const place = placeOf(found.value);
  if (!can.keepCase(actor, place).allowed) return forbidden(ONLY_KEEPER);
  return done({ place, isRestricted: true });
}
