import type { Argument } from "./calls";
import type { Operation } from "./operations";
import {
  ADMIN,
  ADMIN_AND_BRANCH,
  ALL,
  BRANCH,
  CASE_COUNTERS,
  CASE_READERS,
  KEEPERS,
  MANAGERS,
  NOBODY,
  OFFICE,
  OUTSIDE_CASES,
  OUTSIDE_PARTY,
  OUTSIDE_UPPER,
  PARTY_COUNTERS,
  type Persons,
  READERS,
  SHEET_KEEPERS,
  UNIT_LEVEL,
} from "./operations";
import { PAGES } from "./pages-table";
import type { Place } from "./place";

/** Actions that everybody calls: a one-time link, or a member's with its device's cookie, is its own permission. */
export const OPEN_ACTIONS = [
  "closeMemberLinkAction",
  "confirmOwnDataAction",
  "openMemberLinkAction",
  "saveConsentAction",
  "saveOwnTrainingAction",
  "saveWishAction",
  "sendCorrectionsAction",
  "setPasswordByLinkAction",
];

type Action = Omit<Operation, "call"> & { args: (place: Place) => Argument[] };

/** Old enough to be refused wherever it would be written. */
const STALE = { version: "0" };

const PERMANENT = { kind: "permanent", day: "01/03/2026" };

const managing = (name: string, args: Action["args"]): Action => ({
  name,
  names: "unit",
  may: MANAGERS,
  unknownTo: BRANCH,
  args,
});
const settings = (name: string, args: Action["args"]): Action => ({
  name,
  names: "organisation",
  may: MANAGERS,
  unknownTo: NOBODY,
  args,
});
const keeping = (name: string, args: Action["args"]): Action => ({
  name,
  names: "branch",
  may: KEEPERS,
  unknownTo: ADMIN,
  args,
});
const keepingSheet = (name: string, args: Action["args"]): Action => ({
  ...keeping(name, args),
  may: SHEET_KEEPERS,
});
/** A disciplinary case: to all but its readers it is not there; `refused` are told that they only count. */
const ofCase = (name: string, args: Action["args"], refused: Persons = []): Action => ({
  name,
  names: "branch",
  may: SHEET_KEEPERS,
  args,
  unknownTo: OUTSIDE_CASES.filter((person) => !refused.includes(person)),
});
/** An outstanding member's case: as `ofCase`, with fewer readers. */
const ofParty = (name: string, args: Action["args"], refused: Persons = []): Action => ({
  ...ofCase(name, args),
  unknownTo: OUTSIDE_PARTY.filter((person) => !refused.includes(person)),
});
const ofYear = (name: string, may: Persons, args: Action["args"]): Action => ({
  name,
  names: "unit",
  may,
  unknownTo: ADMIN_AND_BRANCH,
  args,
});
/** Of a unit, in which a branch's secretary means the own branch. */
const ofOwnBranch = (name: string, args: Action["args"]): Action => ({
  name,
  names: "unit",
  may: KEEPERS,
  unknownTo: ADMIN,
  args,
});
const ofOrganisation = (name: string, may: Persons, args: Action["args"]): Action => ({
  name,
  names: "organisation",
  may,
  unknownTo: ADMIN,
  args,
});

/** Of the set that every organisation has. */
const draft = ({ orgId }: Place): Argument[] => [orgId, "2018-2022"];

const ofMeeting = (name: string, may: Persons): Action => ({
  name,
  names: "organisation",
  may,
  unknownTo: OUTSIDE_UPPER,
  args: ({ meeting }) => [{ meetingId: meeting, ...STALE }],
});
const atBranch = ({ unitId, branchId }: Place) => [{ unit: unitId, branch: branchId }];
const ofAdmission = ({ admission }: Place) => [{ id: admission, act: "", ...STALE }];
/** The one who is named in the meeting. */
const MINUTE_TAKER: Persons = ["UPPER_STAFF"];
const UNIT_KEEPERS: Persons = ["UNIT_SECRETARY", "UNIT_COMMITTEE"];
const planning = (name: string, args: Action["args"]): Action =>
  ofYear(name, ["UNIT_SECRETARY", "UNIT_COMMITTEE"], args);
/** A target by its id: units know their own parts of it, not the target itself. */
const ofTarget = (name: string): Action => ({
  ...ofOrganisation(name, OFFICE, ({ target }) => [{ id: target, ...STALE }]),
  unknownTo: [...ADMIN, ...UNIT_LEVEL],
});

const DAY = "01/03/2026";
const LAPSE = { lapse: "fee", firstMonth: "10/2025", lastMonth: "12/2025", tried: "Đã nhắc", day: DAY };
const LIVES = { hostName: "Đoàn phường An Bình", residentSince: "01/01/2025", day: DAY };
const SPAN = { fromDay: DAY, toDay: "01/09/2026", reason: "Đi học xa", day: DAY };
const onMember = ({ member }: Place) => [{ member, about: "Vụ việc", form: "reprimand", day: DAY }];
const recordedCase = ({ member }: Place) => [
  {
    member,
    about: "Vụ việc",
    form: "reprimand",
    docNumber: "1-QĐ",
    decidedOn: DAY,
    announcedOn: DAY,
    entitled: "30",
    present: "20",
    votesFor: "11",
  },
];
const onBranch = ({ unitId, branchId }: Place) => [
  { unit: unitId, body: branchId, about: "Vụ việc", form: "reprimand", day: DAY },
];
const decidedOnBranch = ({ unitId, branchId }: Place) => [
  {
    unit: unitId,
    body: branchId,
    about: "Vụ việc",
    form: "reprimand",
    level: "base",
    docNumber: "1-QĐ",
    signer: "Lê An",
    decidedOn: DAY,
  },
];
const disciplined = ({ organisationDiscipline }: Place) => [{ id: organisationDiscipline, ...STALE }];
const pasted = ({ unitId, branchId }: Place) => [{ unit: unitId, branch: branchId, table: "" }];
const user = ({ account }: Place) => [{ userId: account }];
const held = ({ role }: Place) => [{ roleId: role, ...STALE }];
const unitRow = ({ orgId, unitId }: Place) => [{ orgId, id: unitId, ...STALE }];
const appraised = ({ assessment }: Place) => [{ assessmentId: assessment, ...STALE }];
const paperSigned = ({ assessment }: Place) => [{ id: assessment }];
const sheet = ({ importId }: Place) => [{ id: importId }];
const year = ({ orgId }: Place) => [{ orgId, year: "2026" }];

/** A branch's list of a year, which grids and steps name. */
const reviewed = ({ unitId, branchId }: Place) => [
  { unit: unitId, branch: branchId, year: "2026", ...STALE },
];
const handedOver = ({ handover }: Place) => [{ id: handover, ...STALE }];
const act = ({ committeeAct }: Place) => [{ id: committeeAct, ...STALE }];
const branchesRated = ({ unitId }: Place) => [{ unit: unitId, level: "branches", year: "2026", ...STALE }];
const deciding = (name: string): Action => ({ ...keeping(name, reviewed), may: ["UNIT_SECRETARY"] });

const inBranch = ({ unitId, branchId }: Place) => [
  { unit: unitId, branch: branchId, day: "01/03/2026", kind: "regular" },
];
const ofBranchMeeting = ({ branchMeeting }: Place) => [{ id: branchMeeting, ...STALE }];

const BCH: Persons = ["UNIT_SECRETARY", "UNIT_COMMITTEE"];

/** Every server action by its exported name. What it sends is refused as invalid or stale where it may be done. */
export const ACTIONS: Record<string, Action> = {
  inviteAction: managing("accounts.invite", ({ orgId, unitId }) => [{ orgId, unitId, role: "OBSERVER" }]),
  renameAccountAction: managing("accounts.rename", user),
  disableAccountAction: managing("accounts.disable", user),
  enableAccountAction: managing("accounts.enable", user),
  revokeSessionAction: managing("accounts.revoke-session", user),
  revokeSessionsAction: managing("accounts.revoke-sessions", user),
  makeResetLinkAction: managing("accounts.reset", user),
  giveRoleAction: managing("roles.give", ({ account, orgId }) => [{ userId: account, orgId }]),
  endRoleAction: managing("roles.end", held),
  secondRoleAction: managing("roles.second", held),
  setSeesSensitiveAction: { ...managing("roles.sensitive", held), may: ["UNIT_SECRETARY"] },
  changePasswordAction: {
    name: "account.change-password",
    names: "nothing",
    may: ALL,
    unknownTo: NOBODY,
    args: () => [{ current: "", password: "", again: "" }],
  },
  revokeOwnSessionAction: {
    name: "account.revoke-session",
    names: "unit",
    may: NOBODY,
    unknownTo: ALL,
    args: ({ session }) => [{ sessionId: session }],
  },
  createActivityAction: keeping("activities.create", ({ unitId, branchId }) => [
    { unit: unitId, branch: branchId, title: "Ra quân", startsOn: "26/03/2026", kind: "volunteering" },
  ]),
  changeActivityAction: keeping("activities.change", ({ activity }) => [{ id: activity, ...STALE }]),
  removeActivityAction: keeping("activities.remove", ({ activity }) => [{ id: activity, ...STALE }]),
  restoreActivityAction: keeping("activities.restore", ({ activity }) => [{ id: activity }]),
  tieEvidenceAction: keeping("proofs.tie", ({ unitId, evidence }) => [
    { unit: unitId, year: "2026", evidence },
  ]),
  tiePaperAction: keeping("papers.tie", ({ admission }) => [{ bearer: `case:${admission}` }]),
  untiePaperAction: keeping("papers.untie", ({ admission }) => [{ bearer: `case:${admission}` }]),
  createProjectAction: keeping("projects.create", ({ unitId, branchId }) => [
    {
      unit: unitId,
      branch: branchId,
      kind: "youth_task",
      level: "branch",
      name: "Vườn hoa",
      plannedFrom: "01/03/2026",
    },
  ]),
  openAdmissionAction: keeping("admissions.open", atBranch),
  changeApplicantAction: keeping("admissions.change", ofAdmission),
  takeAdmissionStepAction: keeping("admissions.step", ofAdmission),
  takeAdmissionStepsAction: keeping("admissions.steps", ({ admission }) => [
    { act: "", person: admission, [`version.${admission}`]: "0" },
  ]),
  takeAdmissionBackAction: keeping("admissions.take_back", ofAdmission),
  introduceAction: keeping("admissions.introduce", ofAdmission),
  pasteCardsAction: keeping("admissions.cards", atBranch),
  giveCardAction: keeping("admissions.card", ofAdmission),
  correctRecordedAction: keeping("admissions.correct", ofAdmission),
  recordAdmissionMeetingAction: keeping("admissions.meet", atBranch),
  recordAdmissionAction: keeping("admissions.record", atBranch),
  pasteAdmissionsAction: keeping("admissions.paste", atBranch),
  signNilAction: ofYear("cases.sign_nil", ["UNIT_SECRETARY"], ({ unitId }) => [
    { unit: unitId, year: "2099", procedure: "admission" },
  ]),
  markTypedAction: keeping("cases.mark_typed", ({ unitId, branchId, transfer }) => [
    { unit: unitId, branch: branchId, case: transfer, typed: "" },
  ]),
  markOnPaperAction: keeping("cases.mark_on_paper", ({ unitId, branchId, transfer }) => [
    { unit: unitId, branch: branchId, procedure: "transfer", shown: transfer },
  ]),
  withdrawNilAction: ofYear("cases.withdraw_nil", ["UNIT_SECRETARY"], ({ nil }) => [{ id: nil, ...STALE }]),
  changeProjectAction: keeping("projects.change", ({ project }) => [{ id: project, ...STALE }]),
  takeStepAction: {
    ...keeping("projects.step", ({ project }) => [{ id: project, act: "", ...STALE }]),
    may: [...KEEPERS, ...OFFICE],
  },
  removeProjectAction: keeping("projects.remove", ({ project }) => [{ id: project, ...STALE }]),
  restoreProjectAction: keeping("projects.restore", ({ project }) => [{ id: project }]),
  requestTransferAction: keeping("transfers.request", ({ member }) => [
    { member, direction: "out", outsideName: "Đoàn xã", ...PERMANENT },
  ]),
  receiveNewcomerAction: ofYear("transfers.receive", UNIT_KEEPERS, ({ unitId }) => [
    {
      unit: unitId,
      fullName: "Lê Thị Tới",
      birthDate: "2001",
      gender: "female",
      outsideName: "Đoàn xã",
      ...PERMANENT,
    },
  ]),
  recordTransferAction: ofOwnBranch("transfers.record", ({ unitId }) => [
    { unit: unitId, direction: "out", kind: "permanent", outsideName: "Đoàn xã", day: "01/03/2026" },
  ]),
  recordIntroductionAction: {
    ...keeping("transfers.record_introduction", ({ member }) => [
      { member, introNumber: "1-GGT", comment: "Sinh hoạt đều", feePaidUntil: "3/2026", ...PERMANENT },
    ]),
    may: ["UNIT_SECRETARY"],
  },
  pasteTransfersAction: ofOwnBranch("transfers.paste", ({ unitId }) => [{ unit: unitId, table: "" }]),
  moveInsideAction: {
    ...ofOwnBranch("transfers.move_inside", ({ unitId, member, branchId }) => [
      { unit: unitId, members: member, toBranch: branchId, day: "01/03/2026" },
    ]),
    may: ["UNIT_SECRETARY"],
  },
  takeTransferStepAction: keeping("transfers.step", ({ transfer }) => [
    { id: transfer, act: "comment", ...STALE },
  ]),
  takeTransferBackAction: keeping("transfers.take_back", ({ transfer }) => [{ id: transfer, ...STALE }]),
  correctTransferAction: keeping("transfers.correct", ({ transfer }) => [{ id: transfer, ...STALE }]),
  dropRecordedAction: keeping("transfers.drop", ({ transfer }) => [{ id: transfer, ...STALE }]),
  recordWishesAction: ofOwnBranch("graduations.wishes", ({ unitId, member }) => [
    { unit: unitId, members: member, wish: "stay", day: "01/03/2026" },
  ]),
  holdCeremonyAction: ofOwnBranch("graduations.ceremony", ({ unitId, member }) => [
    { unit: unitId, members: member, day: "01/03/2026" },
  ]),
  recordGraduationAction: ofOwnBranch("graduations.record", ({ unitId, member }) => [
    { unit: unitId, member, result: "graduate", day: "01/03/2026" },
  ]),
  pasteGraduationsAction: ofOwnBranch("graduations.paste", ({ unitId }) => [{ unit: unitId, table: "" }]),
  takeGraduationStepAction: keeping("graduations.step", ({ graduation }) => [
    { id: graduation, act: "hold", ...STALE },
  ]),
  numberCertificateAction: keeping("graduations.certificate", ({ graduation }) => [
    { id: graduation, certificate: "15-GCN", ...STALE },
  ]),
  takeGraduationBackAction: keeping("graduations.take_back", ({ graduation }) => [
    { id: graduation, ...STALE },
  ]),
  openDisciplineAction: ofCase("discipline.open", onMember, CASE_COUNTERS),
  recordDisciplineAction: ofCase("discipline.record", recordedCase, CASE_COUNTERS),
  pasteDisciplineAction: ofCase("discipline.paste", pasted, CASE_COUNTERS),
  correctDisciplineAction: ofCase("discipline.correct", ({ discipline }) => [{ id: discipline, ...STALE }]),
  disciplineStepAction: {
    ...ofCase("discipline.step", ({ discipline }) => [{ id: discipline, act: "", ...STALE }]),
    may: CASE_READERS,
  },
  disciplineBackAction: {
    ...ofCase("discipline.take_back", ({ discipline }) => [{ id: discipline, ...STALE }]),
    may: CASE_READERS,
  },
  openOutstandingAction: ofParty(
    "outstanding.open",
    ({ member }) => [{ member, merits: "Tốt", day: "01/03/2026" }],
    PARTY_COUNTERS,
  ),
  recordOutstandingAction: ofParty(
    "outstanding.record",
    ({ member }) => [{ member, stage: "chosen", day: "01/03/2026" }],
    PARTY_COUNTERS,
  ),
  pasteOutstandingAction: ofParty("outstanding.paste", pasted, PARTY_COUNTERS),
  correctOutstandingAction: ofParty("outstanding.correct", ({ outstanding }) => [
    { id: outstanding, ...STALE },
  ]),
  outstandingStepAction: ofParty("outstanding.step", ({ outstanding }) => [
    { id: outstanding, act: "", ...STALE },
  ]),
  outstandingBackAction: ofParty("outstanding.take_back", ({ outstanding }) => [
    { id: outstanding, ...STALE },
  ]),
  openRemovalAction: keeping("removals.open", ({ member }) => [{ member, ...LAPSE }]),
  recordRemovalAction: keeping("removals.record", ({ member }) => [{ member, ...LAPSE, docNumber: "1-QĐ" }]),
  pasteRemovalsAction: keeping("removals.paste", pasted),
  correctRemovalAction: keeping("removals.correct", ({ removal }) => [{ id: removal, ...STALE }]),
  removalStepAction: keeping("removals.step", ({ removal }) => [{ id: removal, act: "", ...STALE }]),
  removalBackAction: keeping("removals.take_back", ({ removal }) => [{ id: removal, ...STALE }]),
  openDeferralAction: keeping("deferrals.open", ({ member }) => [{ member, ...SPAN }]),
  recordDeferralAction: keeping("deferrals.record", ({ member }) => [{ member, ...SPAN }]),
  pasteDeferralsAction: keeping("deferrals.paste", pasted),
  correctDeferralAction: keeping("deferrals.correct", ({ deferral }) => [{ id: deferral, ...STALE }]),
  extendDeferralAction: keeping("deferrals.extend", ({ deferral }) => [{ id: deferral, ...STALE }]),
  deferralStepAction: keeping("deferrals.step", ({ deferral }) => [{ id: deferral, act: "", ...STALE }]),
  deferralBackAction: keeping("deferrals.take_back", ({ deferral }) => [{ id: deferral, ...STALE }]),
  openResidenceAction: keeping("residences.open", ({ member }) => [{ member, ...LIVES }]),
  recordResidenceAction: keeping("residences.record", ({ member }) => [{ member, ...LIVES }]),
  pasteResidencesAction: keeping("residences.paste", pasted),
  pasteRemarksAction: keeping("residences.remark", pasted),
  correctResidenceAction: keeping("residences.correct", ({ residence }) => [{ id: residence, ...STALE }]),
  residenceStepAction: keeping("residences.step", ({ residence }) => [{ id: residence, act: "", ...STALE }]),
  residenceBackAction: keeping("residences.take_back", ({ residence }) => [{ id: residence, ...STALE }]),
  createRewardAction: keeping("rewards.create", ({ unitId, branchId }) => [
    {
      unit: unitId,
      branch: branchId,
      whom: "collective",
      decisionNumber: "1-QĐ",
      content: "Tốt",
      decidedOn: "01/03/2026",
      level: "base",
      form: "merit",
    },
  ]),
  changeRewardAction: keeping("rewards.change", ({ reward }) => [{ id: reward, ...STALE }]),
  removeRewardAction: keeping("rewards.remove", ({ reward }) => [{ id: reward, ...STALE }]),
  restoreRewardAction: keeping("rewards.restore", ({ reward }) => [{ id: reward }]),
  pasteRewardsAction: keeping("rewards.paste", pasted),
  proposeRewardAction: keeping("rewards.propose", ({ unitId, branchId }) => [
    {
      unit: unitId,
      branch: branchId,
      whom: "collective",
      content: "Tốt",
      day: "01/03/2026",
      level: "base",
      form: "merit",
    },
  ]),
  changeProposalAction: keeping("rewards.change_proposal", ({ rewardProposal }) => [
    { id: rewardProposal, ...STALE },
  ]),
  proposalStepAction: {
    ...keeping("rewards.step", ({ rewardProposal }) => [{ id: rewardProposal, act: "", ...STALE }]),
    may: [...KEEPERS, ...OFFICE],
  },
  proposalBackAction: {
    ...keeping("rewards.take_back", ({ rewardProposal }) => [{ id: rewardProposal, ...STALE }]),
    may: [...KEEPERS, ...OFFICE],
  },
  createAdvisingAction: ofYear("advising.create", UNIT_KEEPERS, ({ unitId }) => [
    { unit: unitId, kind: "coordination", title: "Chương trình", partner: "Công đoàn", day: "01/03/2026" },
  ]),
  changeAdvisingAction: ofYear("advising.change", UNIT_KEEPERS, ({ advising }) => [
    { id: advising, ...STALE },
  ]),
  removeAdvisingAction: ofYear("advising.remove", UNIT_KEEPERS, ({ advising }) => [
    { id: advising, ...STALE },
  ]),
  restoreAdvisingAction: ofYear("advising.restore", UNIT_KEEPERS, ({ advising }) => [{ id: advising }]),
  saveHeadcountAction: keeping("care.headcount", ({ unitId, branchId }) => [
    {
      unit: unitId,
      year: "2026",
      place: branchId,
      [`version.${branchId}`]: "9",
      [`membersMale.${branchId}`]: "1",
      [`membersFemale.${branchId}`]: "1",
      [`youthMale.${branchId}`]: "1",
      [`youthFemale.${branchId}`]: "1",
      [`countedOn.${branchId}`]: "01/03/2026",
    },
  ]),
  confirmHeadcountAction: ofYear("care.confirm-headcount", ["UNIT_SECRETARY"], ({ unitId }) => [
    { unit: unitId, year: "2026", version: "9" },
  ]),
  createDossiersAction: keeping("care.create-dossiers", ({ unitId, branchId }) => [
    { unit: unitId, branch: branchId, place: "Tủ số 9", keeper: "Văn thư" },
  ]),
  changeDossiersAction: keeping("care.change-dossiers", ({ dossiers }) => [{ id: dossiers, ...STALE }]),
  inspectDossiersAction: keeping("care.inspect-dossiers", ({ dossiers }) => [{ id: dossiers, ...STALE }]),
  withdrawInspectionAction: keeping("care.withdraw-inspection", ({ dossiers }) => [
    { id: dossiers, ...STALE },
  ]),
  removeDossiersAction: keeping("care.remove-dossiers", ({ dossiers }) => [{ id: dossiers, ...STALE }]),
  restoreDossiersAction: keeping("care.restore-dossiers", ({ dossiers }) => [{ id: dossiers }]),
  createCareAction: keeping("care.create-support", ({ unitId, branchId }) => [
    {
      unit: unitId,
      branch: branchId,
      title: "Thăm hỏi",
      day: "01/03/2026",
      participants: "1",
      kind: "illness_visit",
      beneficiary: "members",
    },
  ]),
  changeCareAction: keeping("care.change-support", ({ care }) => [{ id: care, ...STALE }]),
  removeCareAction: keeping("care.remove-support", ({ care }) => [{ id: care, ...STALE }]),
  restoreCareAction: keeping("care.restore-support", ({ care }) => [{ id: care }]),
  createNoteAction: keeping("care.create-note", ({ unitId, branchId }) => [
    { unit: unitId, branch: branchId, month: "2026-03", channel: "talk", isQuiet: "1" },
  ]),
  changeNoteAction: keeping("care.change-note", ({ note }) => [{ id: note, ...STALE }]),
  forwardNoteAction: {
    ...keeping("care.forward-note", ({ note }) => [{ id: note, ...STALE }]),
    may: UNIT_KEEPERS,
  },
  receiveNoteAction: {
    ...keeping("care.receive-note", ({ note }) => [{ id: note, ...STALE }]),
    may: OFFICE,
  },
  answerNoteAction: {
    ...keeping("care.answer-note", ({ note }) => [{ id: note, answer: "Đã rõ", ...STALE }]),
    may: OFFICE,
  },
  removeNoteAction: keeping("care.remove-note", ({ note }) => [{ id: note, ...STALE }]),
  restoreNoteAction: keeping("care.restore-note", ({ note }) => [{ id: note }]),
  createHardshipAction: keepingSheet("care.create-hardship", ({ member }) => [
    { member, reason: "illness", openedOn: "01/03/2026" },
  ]),
  changeHardshipAction: keepingSheet("care.change-hardship", ({ hardship }) => [{ id: hardship, ...STALE }]),
  addMeasureAction: keepingSheet("care.add-measure", ({ hardship }) => [{ id: hardship, ...STALE }]),
  withdrawMeasureAction: keepingSheet("care.withdraw-measure", ({ hardship }) => [
    { id: hardship, ...STALE },
  ]),
  reopenHardshipAction: keepingSheet("care.reopen-hardship", ({ hardship }) => [{ id: hardship, ...STALE }]),
  reviewHardshipAction: keepingSheet("care.review-hardship", ({ hardship }) => [{ id: hardship, ...STALE }]),
  removeHardshipAction: keepingSheet("care.remove-hardship", ({ hardship }) => [{ id: hardship, ...STALE }]),
  restoreHardshipAction: keepingSheet("care.restore-hardship", ({ hardship }) => [{ id: hardship }]),
  signNoHardshipAction: ofYear("care.sign-no-hardship", ["UNIT_SECRETARY"], ({ unitId }) => [
    { unit: unitId, year: "2026" },
  ]),
  revealHardshipAction: ofYear(
    "care.reveal-hardship",
    ["UPPER_SECRETARY", "STANDING_COMMITTEE", "UPPER_STAFF", "INSPECTION_COMMITTEE"],
    ({ unitId }) => [{ unit: unitId, reason: "Kiểm tra quyền xem" }],
  ),
  issueDirectiveAction: ofOrganisation("directives.issue", OFFICE, ({ orgId }) => [{ orgId }]),
  changeDirectiveAction: ofYear("directives.change", OFFICE, ({ directive }) => [
    { id: directive, ...STALE },
  ]),
  receiveDirectiveAction: ofYear("directives.receive", UNIT_KEEPERS, ({ directive, unitId }) => [
    { id: directive, unit: unitId },
  ]),
  answerDirectiveAction: ofYear("directives.answer", UNIT_KEEPERS, ({ directive, unitId }) => [
    { id: directive, unit: unitId, ...STALE },
  ]),
  saveProgramAction: planning("plans.save-program", ({ unitId }) => [{ unit: unitId, year: "2026" }]),
  approveProgramAction: ofYear("plans.approve-program", ["UNIT_SECRETARY"], ({ program }) => [
    { id: program, ...STALE },
  ]),
  reopenProgramAction: ofYear("plans.reopen-program", ["UNIT_SECRETARY"], ({ program }) => [
    { id: program, ...STALE },
  ]),
  createItemAction: planning("plans.create-item", ({ program }) => [
    { program, title: "Ra quân", dueOn: "31/03/2026", state: "todo" },
  ]),
  changeItemAction: planning("plans.change-item", ({ programItem }) => [{ id: programItem, ...STALE }]),
  removeItemAction: planning("plans.remove-item", ({ programItem }) => [{ id: programItem, ...STALE }]),
  carryOverAction: planning("plans.carry-over", ({ program }) => [{ program }]),
  saveRatingsAction: keeping("ratings.save", reviewed),
  pasteRatingsAction: keeping("ratings.paste", reviewed),
  undoLastSaveAction: keeping("ratings.undo_save", reviewed),
  unregisterTrainingAction: keeping("training.unregister", reviewed),
  markRatingsTypedAction: keeping("ratings.mark_typed", reviewed),
  markTrainingTypedAction: keeping("training.mark_typed", reviewed),
  proposeRatingsAction: keeping("ratings.propose", reviewed),
  approveRatingsAction: deciding("ratings.approve"),
  reopenRatingsAction: keeping("ratings.reopen", reviewed),
  recordActAction: keeping("committees.record", ({ unitId, branchId }) => [
    { unit: unitId, branch: branchId, kind: "congress", heldOn: DAY, documentNumber: "01", seats: "[]" },
  ]),
  pasteActsAction: keeping("committees.paste", pasted),
  changeActAction: keeping("committees.change", act),
  submitActAction: keeping("committees.submit", act),
  refuseActAction: { ...keeping("committees.refuse", act), may: ["UNIT_SECRETARY"] },
  withdrawActAction: keeping("committees.withdraw", act),
  approveActAction: { ...keeping("committees.approve", act), may: ["UNIT_SECRETARY"] },
  settleRolesAction: { ...keeping("committees.settle-roles", act), may: OFFICE },
  drawUpHandoverAction: keeping("handovers.draw-up", ({ unitId, branchId, account }) => [
    {
      unit: unitId,
      branch: branchId,
      giver: account,
      receiver: account,
      handedOn: DAY,
      witness: "A",
      lines: "[]",
    },
  ]),
  changeHandoverAction: keeping("handovers.change", handedOver),
  withdrawHandoverAction: keeping("handovers.withdraw", handedOver),
  confirmHandoverAction: { ...keeping("handovers.confirm", handedOver), may: ["UNIT_SECRETARY"] },
  recordOnPaperAction: keeping("handovers.record_on_paper", ({ unitId, branchId, account }) => [
    {
      unit: unitId,
      branch: branchId,
      giver: account,
      receiver: account,
      handedOn: DAY,
      witness: "A",
      lines: "[]",
    },
  ]),
  takeHandoverBackAction: { ...keeping("handovers.take_back", handedOver), may: OFFICE },
  recordHandoverAction: { ...keeping("handovers.record", handedOver), may: OFFICE },
  openOrganisationDisciplineAction: ofCase("organisation_discipline.open", onBranch, CASE_COUNTERS),
  recordOrganisationDisciplineAction: ofCase(
    "organisation_discipline.record",
    decidedOnBranch,
    CASE_COUNTERS,
  ),
  pasteOrganisationDisciplineAction: ofCase("organisation_discipline.paste", pasted, CASE_COUNTERS),
  correctOrganisationDisciplineAction: ofCase("organisation_discipline.correct", disciplined),
  organisationDisciplineStepAction: {
    ...ofCase("organisation_discipline.step", disciplined),
    may: CASE_READERS,
  },
  organisationDisciplineBackAction: {
    ...ofCase("organisation_discipline.take_back", disciplined),
    may: CASE_READERS,
  },
  saveRatedAction: planning("organisation-ratings.save", branchesRated),
  pasteRatedAction: planning("organisation-ratings.paste", branchesRated),
  undoRatedSaveAction: planning("organisation-ratings.undo_save", branchesRated),
  proposeRatedAction: planning("organisation-ratings.propose", branchesRated),
  approveRatedAction: ofYear("organisation-ratings.approve", ["UNIT_SECRETARY"], branchesRated),
  reopenRatedAction: planning("organisation-ratings.reopen", branchesRated),
  setMemberTermsAction: settings("members.set-terms", ({ orgId }) => [{ orgId }]),
  setRatingRuleAction: settings("ratings.set-rule", ({ orgId }) => [{ orgId }]),
  saveFeesAction: keeping("fees.save", reviewed),
  pasteFeesAction: keeping("fees.paste", reviewed),
  correctCollectionAction: keeping("fees.correct-collection", ({ collection }) => [
    { id: collection, ...STALE },
  ]),
  setFeeClassAction: keeping("fees.set-class", ({ member }) => [{ member }]),
  exemptMemberAction: { ...keeping("fees.exempt", ({ member }) => [{ member }]), may: UNIT_KEEPERS },
  withdrawExemptionAction: {
    ...keeping("fees.withdraw-exemption", ({ exemption }) => [{ id: exemption, ...STALE }]),
    may: UNIT_KEEPERS,
  },
  recordRemittanceAction: keeping("fees.remit", atBranch),
  withdrawRemittanceAction: keeping("fees.withdraw-remittance", ({ remittance }) => [
    { id: remittance, ...STALE },
  ]),
  setFeeRateAction: settings("fees.set-rate", ({ orgId }) => [{ orgId }]),
  planBranchMeetingAction: keeping("branch-meetings.plan", inBranch),
  recordBranchMeetingAction: keeping("branch-meetings.record", inBranch),
  pasteBranchMeetingsAction: keeping("branch-meetings.paste", ({ unitId, branchId }) => [
    { unit: unitId, branch: branchId, table: "Ngày họp" },
  ]),
  changeBranchPlanAction: keeping("branch-meetings.change-plan", ofBranchMeeting),
  changeBranchMeetingAction: keeping("branch-meetings.change", ofBranchMeeting),
  holdBranchMeetingAction: keeping("branch-meetings.hold", ofBranchMeeting),
  moveBranchMeetingAction: keeping("branch-meetings.move", ofBranchMeeting),
  saveRollAction: keeping("branch-meetings.save-roll", ofBranchMeeting),
  setRhythmAction: {
    ...deciding("branch-meetings.set-rhythm"),
    args: ({ unitId, branchId }) => [{ unit: unitId, branch: branchId, rhythm: "monthly", version: "9" }],
  },
  makeMemberLinksAction: keepingSheet("member-links.make", ({ unitId, branchId, member }) => [
    { unit: unitId, branch: branchId, id: member },
  ]),
  withdrawMemberLinkAction: keepingSheet("member-links.withdraw", ({ member }) => [{ member }]),
  settleCorrectionsAction: keepingSheet("member-links.settle", ({ unitId, branchId, member }) => [
    { unit: unitId, branch: branchId, item: `${member}:1:1` },
  ]),
  markWishesSeenAction: keepingSheet("member-links.wishes-seen", ({ unitId, branchId, member }) => [
    { unit: unitId, branch: branchId, link: `${member}:1` },
  ]),
  registerTrainingAction: keeping("training.register", reviewed),
  saveMarksAction: keeping("training.mark", reviewed),
  moveTrainingAction: {
    ...deciding("training.move"),
    args: (place) => [{ ...reviewed(place)[0], move: "confirm" }],
  },
  pasteTrainingAction: keeping("training.paste", reviewed),
  saveTrainingProgramAction: planning("training.save-program", ({ unitId }) => [
    { unit: unitId, year: "2026" },
  ]),
  createTargetAction: ofOrganisation("targets.create", OFFICE, ({ orgId }) => [{ orgId, year: "2026" }]),
  changeTargetAction: ofTarget("targets.change"),
  removeTargetAction: ofTarget("targets.remove"),
  allocateTargetAction: ofTarget("targets.allocate"),
  pasteAllocationsAction: ofOrganisation("targets.paste", OFFICE, ({ orgId }) => [{ orgId, year: "2026" }]),
  addProgressAction: planning("targets.add-progress", ({ allocation }) => [
    { allocation, factOn: "27/03/2026", amount: "1" },
  ]),
  changeProgressAction: planning("targets.change-progress", ({ progress }) => [{ id: progress, ...STALE }]),
  removeProgressAction: planning("targets.remove-progress", ({ progress }) => [{ id: progress, ...STALE }]),
  saveAnswer: ofYear("assessments.saveItem", ["UNIT_SECRETARY", "UNIT_COMMITTEE"], ({ assessment }) => [
    assessment,
    "1.1",
    { json: { version: 0 } },
  ]),
  moveYear: ofYear("assessments.move", ["UNIT_SECRETARY", ...OFFICE], ({ assessment }) => [
    assessment,
    { to: "nowhere", ...STALE },
  ]),
  savePlanAction: ofYear("assessments.savePlan", ["UNIT_SECRETARY", "UNIT_COMMITTEE"], ({ assessment }) => [
    assessment,
    "1.1",
    { version: "9" },
  ]),
  extendDueAction: ofYear("assessments.extendDue", OFFICE, ({ assessment }) => [
    assessment,
    { kind: "none" },
  ]),
  saveInspectionAction: ofYear("inspections.save", [...OFFICE, "INSPECTION_COMMITTEE"], ({ assessment }) => [
    assessment,
    STALE,
  ]),
  saveNoteAction: ofYear("liaison.note", OFFICE, ({ orgId, unitId }) => [{ orgId, unitId, ...STALE }]),
  assignLiaisonAction: ofOrganisation("liaison.assign", OFFICE, ({ orgId }) => [{ orgId }]),
  endLiaisonAction: ofOrganisation("liaison.end", OFFICE, ({ orgId }) => [{ orgId, ...STALE }]),
  markSeenAction: ofYear("notices.seen", ["UNIT_SECRETARY", "UNIT_COMMITTEE"], ({ orgId, unitId }) => [
    { orgId, unitId },
  ]),
  recordMeetingAction: ofYear("assessments.meeting", BCH, appraised),
  takeLastYearAction: ofYear("assessments.lastYear", BCH, appraised),
  markPresentAction: ofYear("assessments.present", BCH, ({ assessment }) => [assessment, "1.1"]),
  addCommentAction: ofYear("assessments.comment", [...BCH, ...OFFICE], ({ assessment }) => [
    { assessmentId: assessment, code: "1.1", text: "" },
  ]),
  resolveCommentAction: ofYear("assessments.comment-resolve", [...BCH, ...OFFICE], ({ assessment }) => [
    { assessmentId: assessment, commentId: "", version: "", resolved: "1" },
  ]),
  handInOpinionsAction: ofYear("appraisal.hand-in", OFFICE, appraised),
  freePlaceAction: ofYear("appraisal.free-place", ["UPPER_SECRETARY"], appraised),
  saveAppraisalMinutesAction: ofYear("appraisal.minutes", OFFICE, appraised),
  setPairAction: ofOrganisation("appraisal.pair-setting", OFFICE, ({ orgId, cycle }) => [
    { orgId, cycleId: cycle, appraisers: "1", ...STALE },
  ]),
  openAppraisalAction: ofYear("appraisal.open", OFFICE, appraised),
  saveVerdictAction: ofYear("appraisal.verdict", OFFICE, ({ assessment }) => [
    { assessmentId: assessment, code: "1.1", verdict: "", comment: "", version: "" },
  ]),
  returnItemsAction: ofYear("appraisal.return", OFFICE, appraised),
  finishAppraisalAction: ofYear("appraisal.finish", OFFICE, appraised),
  reopenAppraisalAction: ofYear("appraisal.reopen", ["UPPER_SECRETARY"], appraised),
  startDraftAction: ofOrganisation("criteria.draft-start", OFFICE, draft),
  saveDraftAction: ofOrganisation("criteria.draft-save", OFFICE, (place) => [...draft(place), STALE]),
  publishDraftAction: ofOrganisation("criteria.draft-publish", ["UPPER_SECRETARY"], (place) => [
    ...draft(place),
    0,
  ]),
  discardDraftAction: ofOrganisation("criteria.draft-discard", OFFICE, (place) => [...draft(place), 0]),
  openYear: ofOrganisation("cycles.open", OFFICE, ({ orgId }) => [orgId, { year: "0" }]),
  changeYear: ofOrganisation("cycles.change", OFFICE, ({ orgId, cycle }) => [orgId, cycle, STALE]),
  addUnitsToYear: ofOrganisation("cycles.addUnits", OFFICE, ({ orgId, cycle }) => [orgId, cycle, {}]),
  takeBackYear: ofOrganisation("cycles.takeBack", OFFICE, ({ orgId, cycle }) => [orgId, cycle]),
  closeYear: ofOrganisation("cycles.close", ["UPPER_SECRETARY"], ({ orgId, cycle }) => [orgId, cycle]),
  signRegistrationAction: ofYear("papers.sign-registration", ["UNIT_SECRETARY"], paperSigned),
  signSelfAssessmentAction: ofYear("papers.sign-self-assessment", ["UNIT_SECRETARY"], paperSigned),
  signAppraisalMinutesAction: ofYear("papers.sign-appraisal", OFFICE, paperSigned),
  signProposalAction: ofOrganisation("papers.sign-proposal", OFFICE, year),
  takeBackProposalAction: ofOrganisation("papers.take-back-proposal", OFFICE, year),
  takeBackRegistrationAction: ofYear("papers.take-back-registration", ["UNIT_SECRETARY"], paperSigned),
  takeBackSelfAssessmentAction: ofYear("papers.take-back-self-assessment", ["UNIT_SECRETARY"], paperSigned),
  takeBackAppraisalMinutesAction: ofYear("papers.take-back-appraisal", OFFICE, paperSigned),
  takeBackMinutesAction: {
    ...ofMeeting("papers.take-back-minutes", MINUTE_TAKER),
    args: ({ meeting }) => [{ id: meeting }],
  },
  signMinutesAction: {
    ...ofMeeting("papers.sign-minutes", MINUTE_TAKER),
    args: ({ meeting }) => [{ id: meeting }],
  },
  castVoteAction: ofYear("decisions.vote", ["STANDING_COMMITTEE"], appraised),
  favourRestAction: ofOrganisation("decisions.favourRest", ["STANDING_COMMITTEE"], year),
  recordDecisionAction: ofOrganisation("decisions.record", ["UPPER_SECRETARY"], year),
  amendDecisionAction: {
    ...ofMeeting("decisions.amend", ["UPPER_SECRETARY"]),
    args: ({ decision }) => [{ decisionId: decision }],
  },
  createMeetingAction: ofOrganisation("meetings.create", OFFICE, year),
  changeMeetingAction: ofMeeting("meetings.change", OFFICE),
  setAgendaAction: {
    ...ofMeeting("meetings.agenda", OFFICE),
    args: ({ meeting }) => [{ meetingId: meeting, unit: "none" }],
  },
  saveAttendanceAction: ofMeeting("meetings.attendance", MINUTE_TAKER),
  enterVoteAction: ofMeeting("meetings.enterVote", MINUTE_TAKER),
  enterCountAction: ofMeeting("meetings.enterCount", MINUTE_TAKER),
  askSupplementAction: ofMeeting("meetings.supplement", MINUTE_TAKER),
  saveMinutesAction: ofMeeting("meetings.minutes", MINUTE_TAKER),
  closeMeetingAction: ofMeeting("meetings.close", MINUTE_TAKER),
  saveMeetingSettingsAction: settings("meetings.settings", ({ orgId }) => [{ orgId }]),
  saveEvidenceAction: keeping("evidence.save", ({ evidence }) => [{ id: evidence, ...STALE }]),
  restrictEvidenceAction: {
    ...keeping("evidence.restrict", ({ evidence }) => [{ id: evidence, ...STALE }]),
    may: ["UNIT_SECRETARY", "BRANCH_SECRETARY"],
  },
  revealEvidenceAction: {
    ...keeping("evidence.reveal", ({ evidence }) => [{ id: evidence, reason: "Kiểm tra quyền xem" }]),
    may: ["UPPER_SECRETARY", "STANDING_COMMITTEE", "UPPER_STAFF", "INSPECTION_COMMITTEE"],
  },
  removeEvidenceAction: keeping("evidence.remove", ({ evidence }) => [{ id: evidence, ...STALE }]),
  restoreEvidenceAction: keeping("evidence.restore", ({ evidence }) => [{ id: evidence }]),
  createMemberAction: keeping("members.create", ({ unitId, branchId }) => [
    { unit: unitId, branch: branchId },
  ]),
  saveSectionAction: keeping("dossier.save", ({ member }) => [{ id: member, section: "family", ...STALE }]),
  removeDossierFileAction: keeping("dossier.remove-file", ({ dossierFile }) => [{ id: dossierFile }]),
  saveMemberAction: keeping("members.save", ({ member }) => [{ id: member, ...STALE }]),
  mergeMembersAction: {
    ...keeping("members.merge", ({ member, double }) => [
      { kept: member, other: double, keptVersion: "0", otherVersion: "0" },
    ]),
    may: ["UNIT_SECRETARY"],
  },
  tellApartAction: {
    ...keeping("members.tell_apart", ({ member, double }) => [{ first: member, second: double }]),
    may: ["UNIT_SECRETARY"],
  },
  revealBetweenUnitsAction: ofOrganisation("members.reveal_between_units", PARTY_COUNTERS, ({ orgId }) => [
    { org: orgId, reason: "Kiểm tra quyền xem" },
  ]),
  revealCountedAction: ofYear("members.reveal_counted", PARTY_COUNTERS, ({ unitId }) => [
    { unit: unitId, counted: "partyMembers", reason: "Kiểm tra quyền xem" },
  ]),
  undoMergeAction: ofYear("members.unmerge", ["UNIT_SECRETARY"], ({ merge }) => [{ id: merge }]),
  changeManyAction: {
    name: "members.change_many",
    names: "branch",
    may: KEEPERS,
    unknownTo: NOBODY,
    args: ({ org, branch }) => [
      { filter: `${new URLSearchParams({ org, unit: branch })}`, kind: "position", seen: "" },
    ],
  },
  undoManyAction: ofYear("members.undo_many", UNIT_KEEPERS, ({ bulk }) => [{ id: bulk }]),
  undoPastedAction: ofYear("members.undo_pasted", UNIT_KEEPERS, ({ pasted }) => [{ id: pasted }]),
  confirmQuarterAction: ofYear("members.confirm-quarter", ["UNIT_SECRETARY"], ({ unitId }) => [
    { unit: unitId, year: "2026", quarter: "9", members: "0" },
  ]),
  correctQuarterAction: ofYear("members.correct-quarter", ["UNIT_SECRETARY"], ({ unitId }) => [
    { unit: unitId, year: "2026", quarter: "9", members: "0", revision: "1", reason: "Ghi sót" },
  ]),
  answerImportAction: keepingSheet("imports.answer", ({ importId }) => [
    importId,
    { json: { choices: { "9999": "none" } } },
  ]),
  saveColumnsAction: keepingSheet("imports.columns", ({ importId }) => [
    { id: importId, "mapping.A": "none" },
  ]),
  chooseSheetAction: keepingSheet("imports.sheet", ({ importId }) => [{ id: importId, sheet: "none" }]),
  startExportAction: {
    name: "members.export",
    names: "branch",
    may: READERS,
    unknownTo: NOBODY,
    args: ({ org, branch }) => [{ json: { org, unit: branch, form: "national" } }],
  },
  answerProposalsAction: ofOwnBranch("proposals.answer", ({ unitId, member }) => [
    { unit: unitId, tick: member, [`${member}.as`]: "dismiss", [`${member}.note`]: "Không ghi" },
  ]),
  restoreProposalAction: ofOwnBranch("proposals.restore", ({ unitId, member }) => [
    { unit: unitId, id: member },
  ]),
  confirmImportAction: keepingSheet("imports.confirm", sheet),
  discardImportAction: keepingSheet("imports.discard", ({ importId }) => [{ id: importId, ...STALE }]),
  undoImportAction: keepingSheet("imports.undo", sheet),
  saveReportAction: ofOrganisation("reports.save", OFFICE, ({ orgId }) => [
    { orgId, year: "2026", version: "7" },
  ]),
  saveConsentsAction: ofOrganisation("reports.consents", OFFICE, ({ orgId }) => [
    { orgId, year: "2026", version: "7" },
  ]),
  saveParagraphAction: ofOrganisation("reports.paragraph", OFFICE, ({ orgId }) => [
    { orgId, year: "2026", part: "direction", draftKey: "intro", text: "", version: "" },
  ]),
  changeParagraphAction: ofOrganisation("reports.change-paragraph", OFFICE, ({ orgId }) => [
    { orgId, year: "2026", part: "direction", draftKey: "intro", act: "nothing", version: "" },
  ]),
  restoreSaveAction: ofOrganisation("reports.restore", OFFICE, ({ orgId }) => [
    { orgId, year: "2026", number: "1", version: "99" },
  ]),
  signReportAction: ofOrganisation("reports.sign", ["UPPER_SECRETARY"], year),
  openCorrectionAction: ofOrganisation("reports.correct", ["UPPER_SECRETARY"], year),
  publishReportAction: ofOrganisation("reports.publish", ["UPPER_SECRETARY"], year),
  withdrawReportAction: ofOrganisation("reports.withdraw", ["UPPER_SECRETARY"], year),
  foundOrganisationAction: {
    name: "organisations.found",
    names: "nothing",
    may: ADMIN,
    unknownTo: NOBODY,
    args: () => [{ code: "" }],
  },
  createUnitAction: managing("units.create", ({ orgId, unitId }) => [
    // A unit of this kind stands under none of its own.
    { orgId, parentId: unitId, kind: "base_union", code: "X1", name: "Đoàn Sở mới", openedOn: "01/01/2020" },
  ]),
  changeUnitAction: managing("units.change", unitRow),
  renameUnitAction: managing("units.rename", unitRow),
  closeUnitAction: managing("units.close", unitRow),
  addProfileAction: settings("settings.profile", ({ orgId }) => [{ orgId }]),
  setProgramDueAction: settings("settings.program-due", ({ orgId }) => [{ orgId }]),
  saveSignerAction: settings("settings.signer", ({ orgId, signer }) => [
    {
      orgId,
      id: signer,
      name: "Lê Khôi",
      title: "BÍ THƯ",
      onBehalfOf: "TM. BTV",
      fromDay: "01/01/2020",
      ...STALE,
    },
  ]),
};

export const ACTION_OPERATIONS: Operation[] = Object.entries(ACTIONS).map(([name, { args, ...action }]) => ({
  ...action,
  call: (place) => ({
    kind: "action",
    name,
    args: args(place),
    at: (page) => PAGES[page]?.path(place) ?? "/sign-in",
  }),
}));
