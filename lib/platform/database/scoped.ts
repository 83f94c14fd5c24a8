import type { Prisma, PrismaClient } from "@/prisma/generated/client";
import type { Scope } from "./scope";

/** Rows that lie at a branch or at its unit, at a unit, or only in an organisation. */
const AT_BRANCH = [
  "member",
  "activity",
  "committeeAct",
  "branchMeeting",
  "dossierStore",
  "evidence",
  "feeCollection",
  "feeExemption",
  "feePayment",
  "feeRemittance",
  "handover",
  "memberBulkChange",
  "memberCare",
  "memberImport",
  "organisationDisciplineCase",
  "ratingSheet",
  "reward",
  "sheetProposal",
  "trainingSheet",
  "youthProject",
  "youthSituationNote",
] as const;
const AT_UNIT = [
  "annualProgram",
  "assessment",
  "rosterSnapshot",
  "importMapping",
  "advisingRecord",
  "directiveRecipient",
  "liaisonOfficer",
  "liaisonNote",
  "memberDistinction",
  "memberMerge",
  "nilReturn",
  "notice",
  "organisationRatingSheet",
  "targetAllocation",
  "trainingProgram",
] as const;
/** Rows that lie at a unit or branch and concern another, which sees them too. */
const BETWEEN_UNITS = ["memberCase"] as const;
const IN_ORGANISATION = [
  "rewardEvidence",
  "branchMeetingEvidence",
  "ratingSheetEvidence",
  "organisationRatingEvidence",
  "committeeActEvidence",
  "handoverEvidence",
  "trainingSheetEvidence",
  "feeRemittanceEvidence",
  "feeCollectionEvidence",
  "feeCollectionLine",
  "feeExemptionEvidence",
  "admission",
  "activityEvidence",
  "activityParticipant",
  "activityPartner",
  "advisingEvidence",
  "appraisalMinutes",
  "appraisalOpinion",
  "appraisalReturn",
  "appraisalReturnItem",
  "appraisalVerdict",
  "appraiser",
  "assessmentComment",
  "assessmentItem",
  "assessmentItemEvidence",
  "assessmentMeeting",
  "assessmentPresence",
  "assessmentSubmission",
  "assessmentTransition",
  "branchMeetingAttendance",
  "branchMeetingRhythm",
  "btvAttendance",
  "btvMeeting",
  "btvMeetingUnit",
  "btvVote",
  "caseMemberEffect",
  "committeeLeaving",
  "committeeSeat",
  "criteriaDraft",
  "criteriaDraftItem",
  "criteriaGroup",
  "criteriaItem",
  "criteriaSet",
  "cycle",
  "decisionReason",
  "decisionScan",
  "decisionUnit",
  "deferralCase",
  "directive",
  "directiveAnswerEvidence",
  "dossierEvidence",
  "dossierFile",
  "dossierInspection",
  "dossierInspectionWithdrawal",
  "dossierSection",
  "disciplineCase",
  "dueExtension",
  "evidenceRevision",
  "feeClassChange",
  "feeRate",
  "hardshipCase",
  "hardshipMeasure",
  "hardshipReview",
  "hardshipSignOff",
  "hardshipWithdrawal",
  "graduation",
  "handoverLine",
  "inspection",
  "inspectionFinding",
  "memberCareEvidence",
  "memberCarePerson",
  "memberImportChange",
  "meetingSettings",
  "memberCaseEvidence",
  "memberCaseStep",
  "memberConsent",
  "memberCorrection",
  "memberLink",
  "memberRating",
  "memberExport",
  "memberSensitive",
  "memberTermSetting",
  "noticeRead",
  "organisationDisciplineEvidence",
  "organisationDisciplineStep",
  "organisationRating",
  "organisationProfile",
  "outstandingCase",
  "planSetting",
  "programEvidence",
  "programItem",
  "programItemEvidence",
  "programResolution",
  "programTransition",
  "ratingSetting",
  "recognitionDecision",
  "registration",
  "registrationPlan",
  "removalCase",
  "report",
  "paperSigning",
  "paperSigningVoid",
  "reportEdition",
  "reportEditionPhoto",
  "reportParagraph",
  "reportPhoto",
  "reportPhotoConsent",
  "reportPublication",
  "reportSave",
  "reportWithdrawal",
  "residenceCase",
  "rewardMember",
  "rewardProposal",
  "rewardProposalMember",
  "rosterSnapshotMember",
  "signer",
  "storedFile",
  "target",
  "targetProgress",
  "targetProgressEvidence",
  "trainingRecord",
  "transfer",
  "unit",
  "unitName",
  "youthHeadcount",
  "youthHeadcountLine",
  "youthProjectEvidence",
  "youthProjectStep",
] as const;

type ScopedModel =
  | (typeof AT_BRANCH)[number]
  | (typeof AT_UNIT)[number]
  | (typeof BETWEEN_UNITS)[number]
  | (typeof IN_ORGANISATION)[number];
type Raw = "$queryRaw" | "$executeRaw";

/** What a scope may touch: every statement through it carries the scope's organisation and reach. */
export type Reader = Pick<PrismaClient, ScopedModel | Raw>;
export type Writer = Reader;

type Client = PrismaClient | Prisma.TransactionClient;
type Arguments = { where?: Record<string, unknown>; data?: unknown; create?: unknown };
type Operation = (args?: Arguments) => unknown;

const models = new Map<string, (scope: Scope) => Record<string, unknown>>();
for (const model of AT_BRANCH) models.set(model, atBranch);
for (const model of AT_UNIT) models.set(model, atUnit);
for (const model of BETWEEN_UNITS) models.set(model, betweenUnits);
for (const model of IN_ORGANISATION) models.set(model, (scope) => ({ orgId: scope.orgId }));

function atUnit(scope: Scope): Record<string, unknown> {
  if (scope.reach === "organisation") return { orgId: scope.orgId };
  return { orgId: scope.orgId, unitId: { in: [...scope.reach.unitIds] } };
}

function atBranch(scope: Scope): Record<string, unknown> {
  if (scope.reach === "organisation") return { orgId: scope.orgId };
  const { unitIds, branchIds } = scope.reach;
  return { orgId: scope.orgId, OR: [{ unitId: { in: [...unitIds] } }, { branchId: { in: [...branchIds] } }] };
}

function betweenUnits(scope: Scope): Record<string, unknown> {
  if (scope.reach === "organisation") return { orgId: scope.orgId };
  const units = { in: [...scope.reach.unitIds] };
  const branches = { in: [...scope.reach.branchIds] };
  const sides = [
    { unitId: units },
    { branchId: branches },
    { otherUnitId: units },
    { otherBranchId: branches },
  ];
  return { orgId: scope.orgId, OR: sides };
}

/** Wraps a client so that its delegates add the scope to every `where` and check it on every row made. */
export function scoped(client: Client, scope: Scope): Reader {
  return new Proxy(client as Reader, {
    get(target, property: string) {
      const where = models.get(property);
      const member = Reflect.get(target, property);
      if (where) return scopedDelegate(member as Record<string, Operation>, where(scope), scope);
      if (property === "$queryRaw" || property === "$executeRaw") return member.bind(target);
      throw new Error(`${property} lies outside every organisation's scope`);
    },
  });
}

function scopedDelegate(delegate: Record<string, Operation>, within: Record<string, unknown>, scope: Scope) {
  return new Proxy(delegate, {
    get(target, operation: string) {
      const run = target[operation];
      if (typeof run !== "function") return run;
      return (args: Arguments = {}) => run.call(target, withScope(operation, args, within, scope));
    },
  });
}

function withScope(
  operation: string,
  args: Arguments,
  within: Record<string, unknown>,
  scope: Scope,
): Arguments {
  if (operation.startsWith("create")) {
    for (const row of [args.data].flat()) demandOrganisation(row, scope);
    return args;
  }
  if (operation === "upsert") demandOrganisation(args.create, scope);
  const { AND, ...where } = args.where ?? {};
  return { ...args, where: { ...where, AND: [within, ...[AND ?? []].flat()] } };
}

function demandOrganisation(row: unknown, scope: Scope): void {
  if ((row as { orgId?: string } | undefined)?.orgId !== scope.orgId)
    throw new Error("a row must be made in the organisation of its scope");
}
