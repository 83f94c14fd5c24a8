import { randomBytes } from "node:crypto";
import type { Actor } from "@/lib/access/types";
import { operator } from "@/lib/access/who";
import { createActivity } from "@/lib/activities/commands";
import { openAdmission } from "@/lib/admissions/commands";
import { createAdvising } from "@/lib/advising/commands";
import { recordMeeting } from "@/lib/branch-meetings/commands";
import { saveRoll } from "@/lib/branch-meetings/roll";
import { createDossiers } from "@/lib/care/dossiers/commands";
import { addMeasure, createHardship, reviewHardship, withdrawMeasure } from "@/lib/care/hardship/commands";
import { createNote, forwardNote } from "@/lib/care/situation/commands";
import { createCare } from "@/lib/care/support/commands";
import { signNil } from "@/lib/cases/nil/commands";
import { recordAct } from "@/lib/committees/commands";
import { correctDeferral, openDeferral, recordDeferral } from "@/lib/deferrals/commands";
import { issueDirective } from "@/lib/directives/commands";
import { openDiscipline, takeDisciplineStep } from "@/lib/discipline/commands";
import { saveSection } from "@/lib/dossier/commands";
import { exemptMember } from "@/lib/fees/member/commands";
import { recordRemittance } from "@/lib/fees/remittances/commands";
import { holdCeremony, recordWishes } from "@/lib/graduations/recording";
import { drawUpHandover } from "@/lib/handovers/commands";
import { createMember } from "@/lib/members/commands";
import { wholeFile } from "@/lib/members/roster/export";
import { exportPieces, planExport } from "@/lib/members/roster/exported";
import {
  openOrganisationDiscipline,
  takeOrganisationDisciplineStep,
} from "@/lib/organisation-discipline/commands";
import { saveRated } from "@/lib/organisation-ratings/commands";
import { foundOrganisation } from "@/lib/organisations/commands";
import { openOutstanding, takeOutstandingStep } from "@/lib/outstanding-members/commands";
import { saveProgram } from "@/lib/plans/commands";
import { createItem } from "@/lib/plans/items/commands";
import { seal } from "@/lib/platform/sealing";
import { createProject } from "@/lib/projects/commands";
import { saveRatings } from "@/lib/ratings/commands";
import { proposeRatings } from "@/lib/ratings/moves";
import { openRemoval, takeRemovalStep } from "@/lib/removals/commands";
import { recordResidence } from "@/lib/residences/commands";
import { createReward } from "@/lib/rewards/commands";
import { proposeReward, takeProposalStep } from "@/lib/rewards/proposals/commands";
import { allocateTarget } from "@/lib/targets/allocations/commands";
import { createTarget } from "@/lib/targets/commands";
import { addProgress } from "@/lib/targets/progress/commands";
import { requestTransfer } from "@/lib/transfers/commands";
import { takeTransferStep } from "@/lib/transfers/steps";
import { createUnit } from "@/lib/units/commands";
import { allOf, must } from "../bloc";
import { jpegPhoto, pngPicture } from "../files";

export type Organisation = { org: string; orgId: string; rootId: string };
export type UnitPlace = Organisation & { unit: string; unitId: string; branch: string; branchId: string };

/** Everything that a call can name, all of one unit and one of its branches. */
export type Place = UnitPlace & {
  /** The code by which pages name the place: of the unit, of another branch than the own one that branch's. */
  named: string;
  member: string;
  /** A paper of the member's dossier. */
  dossierFile: string;
  /** Another row of the branch, a merge of two rows of the unit, and a change of many. */
  double: string;
  merge: string;
  bulk: string;
  pasted: string;
  /** Ratings of the branch, proposed with minutes. */
  ratingSheet: string;
  /** Fees: an exemption of the branch's member, a share that the branch sent, and what it took by a list. */
  exemption: string;
  remittance: string;
  collection: string;
  /** A change by which somebody left the branch's committee, and a later congress that is not submitted yet. */
  committeeChange: string;
  committeeAct: string;
  /** Of the branch, drawn up and not confirmed yet. */
  handover: string;
  /** Against the branch, as far as its ballot. */
  organisationDiscipline: string;
  /** Ratings of the unit's branches. */
  ratedSheet: string;
  /** A meeting of the branch that was held, with a resolution. */
  branchMeeting: string;
  activity: string;
  evidence: string;
  importId: string;
  project: string;
  /** Procedures of a branch's members: introduced, and graduated. */
  transfer: string;
  graduation: string;
  advising: string;
  /** Of the books of care: of the branch, and hardship of its member. */
  dossiers: string;
  care: string;
  note: string;
  hardship: string;
  /** Of the same member, and over: it was helped. */
  formerHardship: string;
  /** An application to a branch, and the unit's word that a year had no discipline. */
  admission: string;
  nil: string;
  /** Cases of the branch's member, a reward of his or hers, and a proposal of another. */
  discipline: string;
  outstanding: string;
  removal: string;
  deferral: string;
  /** Introduced, so that there is a paper of it. */
  residence: string;
  reward: string;
  rewardProposal: string;
  /** Sent to the unit, with a file. */
  directive: string;
  assessment: string;
  cycle: string;
  /** Somebody who holds a role at the unit, and that role. */
  account: string;
  role: string;
  session: string;
  signer: string;
  /** Of the organisation: a meeting whose minutes its office takes, a decision and its scan. */
  meeting: string;
  decision: string;
  scan: string;
  /** In a report of the organisation that was signed. */
  reportPhoto: string;
  /** A file of the branch's list, and one of which a part has come: both are there for whoever asked for them. */
  memberExport: string;
  upload: string;
  program: string;
  programItem: string;
  target: string;
  /** The unit's part of the target, and a result that it reported. */
  allocation: string;
  progress: string;
};

/** The word in every name of a place, by which its bytes are known wherever they turn up. */
export type Mark = "Vuxolam" | "Kexirum" | "Bezokal" | "Laqodiz";

/** As a branch counts them. */
const VOTES = { entitled: "9", present: "8", votesFor: "7", votesAgainst: "1" };

const installer = operator("kiểm thử");
const FROM = "2018-01-01";

export async function organisation(org: string, mark: Mark): Promise<Organisation> {
  const made = must(
    await foundOrganisation(installer, {
      code: org,
      name: `Đoàn Khối ${mark}`,
      shortName: `Khối ${mark}`,
      parentName: `Tỉnh đoàn ${mark}`,
      place: mark,
      issuerCode: "ĐTN",
      fromDay: FROM,
    }),
  );
  return { org, orgId: made.orgId, rootId: made.unitId };
}

export async function unitIn(at: Organisation, unit: string, mark: Mark): Promise<UnitPlace> {
  const common = { openedOn: FROM, name: `Đoàn Sở ${mark}` };
  const { id: unitId } = must(
    await createUnit(installer, at.orgId, {
      ...common,
      parentId: at.rootId,
      kind: "base_union",
      code: unit,
      sector: "agency",
    }),
  );
  return { ...at, unit, unitId, ...(await branchIn(at, unitId, `${unit}-CD1`, mark)) };
}

export async function branchIn(at: Organisation, unitId: string, branch: string, mark: Mark) {
  const input = { parentId: unitId, kind: "branch", code: branch, name: `Chi đoàn ${mark}`, openedOn: FROM };
  const { id: branchId } = must(await createUnit(installer, at.orgId, input));
  return { branch, branchId };
}

/** Values that only the unit's secretary and the branch secretary may see. */
export const SENSITIVE = {
  ethnicity: "Khơ-mú",
  religion: "Cơ Đốc Phục lâm",
  idNumber: "079203987654",
  // A leap day, as the one below: the demo invents none.
  idIssuedOn: "2020-02-29",
  idIssuedPlace: "Công an Wufomax",
  partyJoinedOn: "2024-02-29",
};

/** The sensitive sections of the own unit's member, in words that stand nowhere else. */
const SENSITIVE_SECTIONS = {
  health_and_party: { health: "Hen Wufomax", partyOfficialOn: "2025", partyCell: "Chi bộ Wufomax" },
  abroad: { since: "2023", country: "Đảo Wufomax", reason: "Học nghề" },
};

/**
 * Why the own unit's member is in hardship, how an earlier one was helped and ended, why the member stands accused, puts
 * off activities, pays no fee and was away, why its branch stands accused, and for what somebody of it is outstanding
 * (who is on the way to the Party is sensitive: domain.md §7), in words that stand nowhere else.
 */
export const SENSITIVE_MATTERS = {
  hardship: "Bệnh hiểm Gozupem",
  hardshipPlan: "Góp quỹ Dufakel",
  hardshipMeasure: "Trao quà Honibex",
  hardshipSource: "Quỹ Cemolut",
  hardshipWithdrawal: "Ghi nhầm Wirasop",
  hardshipEnding: "Khỏi bệnh Tolubav",
  outstanding: "Sáng kiến Pabutiz",
  discipline: "Bỏ trực Qavidul",
  organisation: "Bỏ họp Zukepam",
  deferral: "Điều trị Mivotaz",
  exemption: "Nằm viện Hesugon",
  absence: "Chạy thận Rekobij",
};

const matterOf = (matter: keyof typeof SENSITIVE_MATTERS, mark: Mark, otherwise: string) =>
  mark === "Vuxolam" ? SENSITIVE_MATTERS[matter] : otherwise;

/** Of the sensitive values only the own unit's member has some, so that each is found in one place alone. */
export async function memberIn(keeper: Actor, at: UnitPlace, mark: Mark): Promise<string> {
  const { id } = must(
    await createMember(keeper, {
      unit: at.unitId,
      branch: at.branchId,
      fullName: `Vũ Thị ${mark}`,
      birthDate: "2000-02-01",
      gender: "female",
      nativePlace: `Xã ${mark}`,
      ...(mark === "Vuxolam" ? SENSITIVE : {}),
    }),
  );
  return id;
}

/** What the Sổ says of the member, and a paper in it. */
export async function dossierIn(
  actor: Actor,
  { server, cookie }: Keeper,
  member: string,
  mark: Mark,
): Promise<string> {
  const sections = {
    family: { relation: "father", name: `Cụ ${mark}` },
    ...(mark === "Vuxolam" ? SENSITIVE_SECTIONS : {}),
  };
  for (const [section, row] of Object.entries(sections))
    must(await saveSection(actor, member, section, { version: 0, rows: [row] }));
  const form = new FormData();
  form.set("kind", "diploma");
  form.set("file", new Blob([new Uint8Array(await pngPicture())]), `Bằng ${mark}.png`);
  const init = { method: "POST", headers: { cookie, origin: server }, body: form };
  const answer = await fetch(`${server}/api/files/dossiers/${member}`, init);
  if (!answer.ok) throw new Error(`the dossier's paper: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

/** The fee of a member exempt for a month, a share sent to the unit, and a list by which money was taken. */
export async function feesIn(keeper: Actor, at: UnitPlace, member: string, mark: Mark) {
  const reason = matterOf("exemption", mark, `Lý do ${mark}`);
  const decision = { decisionNumber: "1-NQ", decidedOn: "2026-02-01", reason };
  const exemption = must(
    await exemptMember(keeper, { member, fromMonth: "2026-03", months: 1, ...decision }),
  );
  const receipt = { amount: 3000, paidOn: "2026-03-02", receiptNumber: `PT ${mark}` };
  const remittance = must(
    await recordRemittance(keeper, { unit: at.unitId, branch: at.branchId, period: "2026-02", ...receipt }),
  );
  const { orgId, unitId, branchId } = at;
  const taken = { collectedOn: new Date("2026-02-10"), docNumber: `DS ${mark}`, recordedBy: keeper.name };
  const lies = { orgId, unitId, branchId };
  const collection = await allOf(orgId).feeCollection.create({ data: { ...lies, ...taken } });
  return { exemption: exemption.id, remittance: remittance.id, collection: collection.id };
}

export async function ratingSheetIn(
  keeper: Actor,
  at: UnitPlace,
  member: string,
  mark: Mark,
): Promise<string> {
  const list = { unit: at.unitId, branch: at.branchId, year: 2026 };
  // Whoever is of the Party is not rated, and that tells it.
  const choice = mark === "Vuxolam" ? "party_member" : "good";
  const row = { member, choice, comment: `Chăm chỉ ${mark}`, version: null };
  must(await saveRatings(keeper, { ...list, rows: [row] }));
  const meeting = { minutesNumber: "01", heldOn: "2026-03-20", entitled: 1, present: 1 };
  const people = { chair: `Lê ${mark}`, minuteTaker: `Vũ ${mark}` };
  return must(await proposeRatings(keeper, { ...list, ...meeting, ...people, version: 1 })).id;
}

export async function committeeActIn(keeper: Actor, at: UnitPlace, mark: Mark): Promise<string> {
  const held = { heldOn: "2026-03-01", entitled: 9, present: 9, documentNumber: "01-NQ/ĐH" };
  const term = { termFrom: "2026-03-01", termTo: "2028-03-01" };
  const seats = [{ name: `Bí thư ${mark}`, post: "secretary", votes: 9 }];
  const body = { unit: at.unitId, branch: at.branchId, kind: "congress" };
  return must(await recordAct(keeper, { ...body, ...held, ...term, seats })).id;
}

/** Of the committee before it somebody had to leave. */
export async function committeeChangeIn(keeper: Actor, at: UnitPlace, mark: Mark): Promise<string> {
  const body = { unit: at.unitId, branch: at.branchId, entitled: 9, present: 9 };
  const elected = must(
    await recordAct(keeper, {
      ...body,
      kind: "congress",
      heldOn: "2024-03-01",
      documentNumber: "01-NQ/ĐH",
      termFrom: "2024-03-01",
      termTo: "2026-03-01",
      seats: [
        { name: `Bí thư ${mark}`, post: "secretary", votes: 9 },
        { name: `Ủy viên ${mark}`, post: "member", votes: 9 },
      ],
      decision: { decisionNumber: "1-QĐ", decisionOn: "2024-03-05" },
    }),
  );
  const where = { actId: elected.id, post: "member" as const };
  const { id: seat } = await allOf(at.orgId).committeeSeat.findFirstOrThrow({ where });
  const change = {
    kind: "change",
    heldOn: "2025-03-01",
    documentNumber: "02-BB",
    reason: "Khuyết một người.",
    seats: [],
    leavings: [{ seat, reason: "absent" }],
    decision: { decisionNumber: "2-QĐ", decisionOn: "2025-03-05" },
  };
  return must(await recordAct(keeper, { ...body, ...change })).id;
}

export async function handoverIn(
  keeper: Actor,
  at: UnitPlace,
  { giver, receiver }: { giver: Actor; receiver: Actor },
  mark: Mark,
): Promise<string> {
  const sides = { giver: giver.userId, receiver: receiver.userId, handedOn: "2026-03-01", witness: mark };
  const lines = [{ key: null, text: `Sổ chi đoàn ${mark}`, isHanded: true, missing: "" }];
  return must(await drawUpHandover(keeper, { unit: at.unitId, branch: at.branchId, ...sides, lines })).id;
}

export async function ratedSheetIn(keeper: Actor, at: UnitPlace, mark: Mark): Promise<string> {
  const key = `organisation:${at.branchId}:`;
  const row = { key, own: "good", decided: null, comment: `Đều tay ${mark}`, version: null };
  must(await saveRated(keeper, { unit: at.unitId, level: "branches", year: 2026, rows: [row] }));
  const where = { unitId: at.unitId, level: "branches" as const };
  return (await allOf(at.orgId).organisationRatingSheet.findFirstOrThrow({ where })).id;
}

/** Held, and the member was away. */
export async function branchMeetingIn(
  keeper: Actor,
  at: UnitPlace,
  member: string,
  mark: Mark,
): Promise<string> {
  const told = { day: "2026-03-05", kind: "regular", chair: `Lê ${mark}`, resolution: `Ra quân ${mark}` };
  const where = { unit: at.unitId, branch: at.branchId, confirmed: true };
  const { id } = must(await recordMeeting(keeper, { ...where, ...told }));
  const marks = [{ member, mark: "excused", reason: matterOf("absence", mark, `Vắng ${mark}`) }];
  must(await saveRoll(keeper, id, { marks, restPresent: true, version: 1 }));
  return id;
}

export async function activityIn(keeper: Actor, at: UnitPlace, mark: Mark): Promise<string> {
  return must(
    await createActivity(keeper, {
      unit: at.unitId,
      branch: at.branchId,
      title: `Ra quân ${mark}`,
      startsOn: "2026-03-26",
      kind: "volunteering",
    }),
  ).id;
}

/** Somebody of the branch with a procedure of the own. */
async function personIn(keeper: Actor, at: UnitPlace, fullName: string): Promise<string> {
  const person = { fullName, birthDate: "1995-01-02", gender: "female" };
  return must(await createMember(keeper, { unit: at.unitId, branch: at.branchId, ...person })).id;
}

export async function transferIn(keeper: Actor, at: UnitPlace, mark: Mark): Promise<string> {
  const member = await personIn(keeper, at, `Người chuyển ${mark}`);
  const goal = { direction: "out", outsideName: `Đoàn xã ${mark}`, day: "2026-03-01" };
  const { id } = must(await requestTransfer(keeper, { member, ...goal }));
  const steps = [
    { act: "comment", note: `Tốt ${mark}`, feePaidUntil: "3/2026" },
    { act: "introduce", docNumber: `GT ${mark}` },
  ];
  for (const [at, step] of steps.entries())
    must(await takeTransferStep(keeper, id, { ...step, day: "2026-03-02", version: at + 1 }));
  return id;
}

export async function graduationIn(keeper: Actor, at: UnitPlace, mark: Mark): Promise<string> {
  const member = await personIn(keeper, at, `Người trưởng thành ${mark}`);
  const wish = { unit: at.unitId, members: [member], wish: "graduate", day: "2026-03-01" };
  must(await recordWishes(keeper, wish));
  const ceremony = { day: "2026-03-26", occasion: `Lễ ${mark}`, certificate: "01" };
  must(await holdCeremony(keeper, { unit: at.unitId, members: [member], ...ceremony }));
  return (await allOf(at.orgId).memberCase.findFirstOrThrow({ where: { memberId: member } })).id;
}

export async function projectIn(keeper: Actor, at: UnitPlace, mark: Mark): Promise<string> {
  return must(
    await createProject(keeper, {
      unit: at.unitId,
      branch: at.branchId,
      kind: "youth_project",
      level: "branch",
      name: `Công trình ${mark}`,
      plannedFrom: "2026-03-01",
    }),
  ).id;
}

export async function admissionIn(keeper: Actor, at: UnitPlace, mark: Mark): Promise<string> {
  return must(
    await openAdmission(keeper, {
      unit: at.unitId,
      branch: at.branchId,
      fullName: `Lê Thị ${mark}`,
      birthDate: "2005-02-01",
      gender: "female",
      appliedOn: "2026-03-01",
    }),
  ).id;
}

export async function nilIn(secretary: Actor, { unitId }: UnitPlace, mark: Mark): Promise<string> {
  // Places of one unit sign for years of their own: one word holds for a year.
  const year = 2000 + mark.charCodeAt(0) - 65;
  const input = { unit: unitId, year, procedure: "discipline", note: `Không có ${mark}` };
  return must(await signNil(secretary, input)).id;
}

export async function advisingIn(keeper: Actor, at: UnitPlace, mark: Mark): Promise<string> {
  return must(
    await createAdvising(keeper, {
      unit: at.unitId,
      kind: "coordination",
      title: `Chương trình ${mark}`,
      partner: `Công đoàn ${mark}`,
      day: "2026-03-01",
    }),
  ).id;
}

export type CareThings = Pick<Place, "dossiers" | "care" | "note" | "hardship" | "formerHardship">;

/** One record in each book of the branch; the note was forwarded, so that the upper level finds it. */
export async function careIn(keeper: Actor, at: UnitPlace, mark: Mark, member: string): Promise<CareThings> {
  const own = { unit: at.unitId, branch: at.branchId };
  const { id: dossiers } = must(
    await createDossiers(keeper, { ...own, place: `Tủ ${mark}`, keeper: `Văn thư ${mark}` }),
  );
  const { id: care } = must(
    await createCare(keeper, {
      ...own,
      title: `Thăm hỏi ${mark}`,
      day: "2026-03-01",
      members: [member],
      kind: "illness_visit",
      beneficiary: "members",
    }),
  );
  const { id: note } = must(
    await createNote(keeper, {
      ...own,
      month: "2026-03",
      channel: "talk",
      thinking: `Tâm tư ${mark}`,
    }),
  );
  must(await forwardNote(keeper, note, { version: 1 }));
  const formerHardship = await formerHardshipIn(keeper, member, mark);
  const told = matterOf("hardship", mark, `Hoàn cảnh ${mark}`);
  const words = { reason: "illness", words: told, openedOn: "2026-03-01" };
  const { id: hardship } = must(await createHardship(keeper, { member, ...words }));
  return { dossiers, care, note, hardship, formerHardship };
}

/** Planned for and helped, one help taken back, and over by now: a unit follows nobody twice at once. */
async function formerHardshipIn(keeper: Actor, member: string, mark: Mark): Promise<string> {
  const plan = matterOf("hardshipPlan", mark, `Kế hoạch ${mark}`);
  const { id } = must(
    await createHardship(keeper, { member, reason: "family", plan, openedOn: "2024-03-01" }),
  );
  const what = matterOf("hardshipMeasure", mark, `Giúp ${mark}`);
  const source = matterOf("hardshipSource", mark, `Nguồn ${mark}`);
  must(await addMeasure(keeper, id, { day: "2024-03-08", what, source, version: 1 }));
  const mistaken = matterOf("hardshipWithdrawal", mark, `Rút ${mark}`);
  must(await withdrawMeasure(keeper, id, { measure: 1, reason: mistaken, version: 2 }));
  const endReason = matterOf("hardshipEnding", mark, `Hết ${mark}`);
  must(await reviewHardship(keeper, id, { year: 2024, goesOn: false, endReason, version: 3 }));
  return id;
}

export type MemberThings = Pick<
  Place,
  "discipline" | "outstanding" | "removal" | "deferral" | "residence" | "reward" | "rewardProposal"
>;

/** What the branch's member goes through, each begun. */
export async function casesIn(
  keeper: Actor,
  at: UnitPlace,
  member: string,
  mark: Mark,
): Promise<MemberThings> {
  const day = "2026-05-04";
  const about = matterOf("discipline", mark, `Việc ${mark}`);
  const matter = { member, about, form: "reprimand", day };
  const months = { lapse: "fee", firstMonth: "10/2025", lastMonth: "12/2025", tried: `Nhắc ${mark}` };
  const reason = matterOf("deferral", mark, `Đi xa ${mark}`);
  const span = { fromDay: day, toDay: "2026-09-01", reason };
  await deferredBefore(keeper, member, reason);
  const lives = { hostName: `Đoàn phường ${mark}`, residentSince: "2025-01-01" };
  const decision = {
    decisionNumber: "1-QĐ",
    decidedOn: day,
    level: "base",
    form: "merit",
    content: `Tốt ${mark}`,
  };
  return {
    discipline: await votedOn(keeper, must(await openDiscipline(keeper, matter)).id, day),
    outstanding: await chosen(keeper, at, mark, day),
    removal: await removalIn(keeper, { member, ...months, day }),
    deferral: must(await openDeferral(keeper, { member, ...span, day })).id,
    residence: must(await recordResidence(keeper, { member, ...lives, day })).id,
    reward: must(
      await createReward(keeper, { unit: at.unitId, branch: at.branchId, ...decision, members: [member] }),
    ).id,
    rewardProposal: await agreedOn(keeper, at, member, mark, day),
  };
}

async function removalIn(keeper: Actor, told: { day: string } & Record<string, string>): Promise<string> {
  const { id } = must(await openRemoval(keeper, told));
  must(await takeRemovalStep(keeper, id, { act: "vote", day: told.day, version: 1, ...VOTES }));
  return id;
}

/** Over by now, so that it stands in the Sổ, and corrected, so that the log tells of it. */
async function deferredBefore(keeper: Actor, member: string, reason: string): Promise<void> {
  const [day, toDay] = ["2024-01-08", "2024-04-01"];
  const told = { fromDay: day, toDay, reason: `Xin nghỉ. ${reason}`, day, endedOn: toDay };
  const { id } = must(await recordDeferral(keeper, { member, ...told }));
  must(await correctDeferral(keeper, id, { ...told, reason, version: 1 }));
}

/** On its way as far as the branch's ballot, from which on there are papers. */
async function votedOn(
  keeper: Actor,
  id: string,
  day: string,
  take: typeof takeDisciplineStep = takeDisciplineStep,
): Promise<string> {
  const steps = [
    { act: "verify", person: "Tổ xác minh", note: "Đúng như phản ánh." },
    { act: "self_review", note: "Nhận khuyết điểm." },
    { act: "vote", ...VOTES },
  ];
  for (const [at, step] of steps.entries()) must(await take(keeper, id, { ...step, day, version: at + 1 }));
  return id;
}

export async function organisationDisciplineIn(keeper: Actor, at: UnitPlace, mark: Mark): Promise<string> {
  const day = "2026-05-04";
  const about = matterOf("organisation", mark, `Việc tổ chức ${mark}`);
  const { id } = must(
    await openOrganisationDiscipline(keeper, {
      unit: at.unitId,
      body: at.branchId,
      about,
      form: "reprimand",
      day,
    }),
  );
  return votedOn(keeper, id, day, takeOrganisationDisciplineStep);
}

/** Somebody outside the Party, chosen by the branch, from which on there are papers. */
async function chosen(keeper: Actor, at: UnitPlace, mark: Mark, day: string): Promise<string> {
  const member = await personIn(keeper, at, `Người ưu tú ${mark}`);
  const merits = matterOf("outstanding", mark, `Giỏi ${mark}`);
  const { id } = must(await openOutstanding(keeper, { member, merits, day }));
  must(await takeOutstandingStep(keeper, id, { act: "choose", day, version: 1, ...VOTES }));
  return id;
}

/** A proposed reward that the meeting agreed to, from which on there are papers. */
async function agreedOn(
  keeper: Actor,
  at: UnitPlace,
  member: string,
  mark: Mark,
  day: string,
): Promise<string> {
  const told = { level: "upper", form: "merit", content: `Xứng đáng ${mark}`, day, members: [member] };
  const { id } = must(await proposeReward(keeper, { unit: at.unitId, branch: at.branchId, ...told }));
  must(await takeProposalStep(keeper, id, { act: "agree", day, version: 1, ...VOTES }));
  return id;
}

/** A directive to this unit alone, its file brought as the page brings it. */
export async function directiveIn(
  staff: Actor,
  { server, cookie }: Keeper,
  at: UnitPlace,
  mark: Mark,
): Promise<string> {
  const { id } = must(
    await issueDirective(staff, at.orgId, {
      docNumber: `1-KH/${mark}`,
      issuedOn: "2026-02-01",
      docAbstract: `Kế hoạch ${mark}`,
      recipients: [at.unitId],
    }),
  );
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(await pngPicture())]), `${mark}.png`);
  const init = { method: "POST", headers: { cookie, origin: server }, body: form };
  const answer = await fetch(`${server}/api/files/directives/${id}`, init);
  if (!answer.ok) throw new Error(`the directive's file: ${answer.status} ${await answer.text()}`);
  return id;
}

type Plans = Pick<Place, "program" | "programItem" | "target" | "allocation" | "progress">;

/** A programme with an item, and a target of the upper level on which the unit has reported. */
export async function plansIn(keeper: Actor, staff: Actor, at: UnitPlace, mark: Mark): Promise<Plans> {
  const { orgId, unitId: unit } = at;
  const year = 2026;
  const was = await allOf(orgId).annualProgram.findFirst({ where: { unitId: unit }, select: { id: true } });
  const program = was?.id ?? must(await saveProgram(keeper, { unit, year, signer: `Bí thư ${mark}` })).id;
  const work = { program, title: `Việc ${mark}`, dueOn: "2026-03-31", state: "todo" };
  const { id: programItem } = must(await createItem(keeper, work));
  const goal = { year, name: `Chỉ tiêu ${mark}`, measure: "cây", value: 2 };
  const { id: target } = must(await createTarget(staff, orgId, goal));
  const given = { values: [{ unit, value: 2 }], version: 1 };
  const { units } = must(await allocateTarget(staff, target, given));
  const allocation = units.find(({ id }) => id === unit)?.given?.allocationId ?? "";
  const result = { allocation, factOn: "2026-03-26", amount: 1, note: `Đợt ${mark}` };
  const progress = must(await addProgress(keeper, result)).progress[0]?.id ?? "";
  return { program, programItem, target, allocation, progress };
}

type Keeper = { server: string; cookie: string };

/** A picture sent as programs send it. */
export async function evidenceIn({ server, cookie }: Keeper, at: UnitPlace, mark: Mark): Promise<string> {
  const form = new FormData();
  form.set("caption", `Ảnh ${mark}`);
  form.set("factDate", "2026-03-26");
  form.set("file", new Blob([new Uint8Array(await pngPicture())]), `${mark}.png`);
  const query = new URLSearchParams({ org: at.org, unit: at.unit, branch: at.branchId });
  return posted(server, cookie, `/api/v1/evidence?${query}`, form);
}

/** A sheet that asks a question, so that it can't be confirmed by chance. */
export async function importIn({ server, cookie }: Keeper, at: UnitPlace, mark: Mark): Promise<string> {
  const form = new FormData();
  const sheet = `Họ và tên,Ngày sinh,Giới tính,Chi đoàn\nNgô Văn ${mark},03/04/2001,Nam,Chi đoàn chưa có\n`;
  form.set("file", new Blob([sheet]), `${mark}.csv`);
  return posted(
    server,
    cookie,
    `/api/v1/imports?${new URLSearchParams({ org: at.org, unit: at.branch })}`,
    form,
  );
}

async function posted(server: string, cookie: string, path: string, body: FormData): Promise<string> {
  const answer = await fetch(server + path, { method: "POST", headers: { cookie, origin: server }, body });
  if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}

export type OwnFiles = Pick<Place, "memberExport" | "upload">;

/** A list made as a long one is, in the background, and a picture of which the line let a part through. */
export async function filesOf(actor: Actor, { server, cookie }: Keeper, at: UnitPlace): Promise<OwnFiles> {
  const query = { org: at.org, unit: at.branch, form: "list" as const };
  const planned = must(await planExport(actor, query));
  const { fileName, sensitive, count: progressTotal } = planned;
  const file = await wholeFile(exportPieces(planned));
  const { id: memberExport } = await allOf(at.orgId).memberExport.create({
    data: {
      orgId: at.orgId,
      createdById: actor.userId ?? "",
      query,
      sensitive,
      fileName,
      state: "ready",
      progressTotal,
      fileSealed: new Uint8Array(seal(Buffer.from(file))),
      expiresAt: new Date("2100-01-01"),
    },
  });
  const upload = randomBytes(16).toString("hex");
  const where = new URLSearchParams({ org: at.org, unit: at.branch });
  const answer = await fetch(`${server}/api/files/uploads/${upload}?${where}`, {
    method: "PATCH",
    headers: { cookie, origin: server, "upload-offset": "0", "upload-length": "9", "upload-name": "a.png" },
    body: "part",
  });
  if (!answer.ok) throw new Error(`the upload's part: ${answer.status} ${await answer.text()}`);
  return { memberExport, upload };
}

export type BlocThings = Pick<Place, "meeting" | "decision" | "scan" | "reportPhoto">;

/** What the committee leaves behind: rows as the commands would make them, and a scan sent as pages send it. */
export async function decidedIn(
  { server, cookie }: Keeper,
  { orgId }: Organisation,
  staff: Actor,
): Promise<BlocThings> {
  const db = allOf(orgId);
  const { id: cycleId } = await db.cycle.findFirstOrThrow({ select: { id: true } });
  const office = { id: staff.userId ?? "", name: staff.name };
  const seats = {
    chairId: office.id,
    chairName: office.name,
    minuteTakerId: office.id,
    minuteTakerName: office.name,
  };
  const heldOn = new Date("2026-12-15");
  const meeting = await db.btvMeeting.create({
    data: {
      orgId,
      cycleId,
      number: 1,
      heldOn,
      place: "Phòng họp",
      voting: "open",
      createdBy: office.name,
      ...seats,
    },
  });
  const signed = { signedOn: heldOn, signerName: "Lê Minh Khôi", signerTitle: "BÍ THƯ" };
  const by = { recordedById: office.id, recordedBy: office.name, recordedAt: heldOn };
  const decision = await db.recognitionDecision.create({
    data: { orgId, cycleId, number: "58-QĐ/ĐTN", ...signed, ...by },
  });
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(await jpegPhoto())]), "58-QD.jpg");
  const scan = await posted(server, cookie, `/api/files/decisions/${decision.id}`, form);
  const reportPhoto = await signedPhoto(orgId, { cycleId, scan, by });
  return { meeting: meeting.id, decision: decision.id, scan, reportPhoto };
}

type Recorded = { recordedById: string; recordedBy: string; recordedAt: Date };

/** A picture of a report that was signed and is written on again; its file is the scan's. */
async function signedPhoto(
  orgId: string,
  { cycleId, scan, by }: { cycleId: string; scan: string; by: Recorded },
): Promise<string> {
  const db = allOf(orgId);
  const { sha256 } = await db.decisionScan.findFirstOrThrow({
    where: { id: scan },
    select: { sha256: true },
  });
  const { id: reportId } = await db.report.create({ data: { orgId, cycleId, authorName: by.recordedBy } });
  const edition = await db.reportEdition.create({
    data: { orgId, reportId, sequence: 1, content: {}, ...by },
  });
  const size = { width: 300, height: 200, sortOrder: 0 };
  const photo = await db.reportEditionPhoto.create({
    data: { orgId, editionId: edition.id, caption: by.recordedBy, sha256, ...size },
  });
  return photo.id;
}

/** The unit's part in the year that stands open. */
export async function yearIn(at: UnitPlace): Promise<{ cycle: string; assessment: string }> {
  const row = await allOf(at.orgId).assessment.findFirstOrThrow({
    where: { unitId: at.unitId },
    select: { id: true, cycleId: true },
  });
  return { cycle: row.cycleId, assessment: row.id };
}
