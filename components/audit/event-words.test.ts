import { expect, test } from "vitest";
import { ROLES } from "@/lib/access/types";
import { ACTIVITY_KINDS, OCCASIONS } from "@/lib/activities/types";
import {
  ADVICE_FORMS,
  ADVICE_OUTCOMES,
  ADVICE_SUBJECTS,
  ADVISING_KINDS,
  TASK_GIVERS,
} from "@/lib/advising/types";
import { DUE_KINDS } from "@/lib/assessments/dues/types";
import { ASSESSMENT_STATES, CLAIMS, VERDICTS } from "@/lib/assessments/types";
import type { AuditType } from "@/lib/audit/types";
import { DOSSIER_STATES } from "@/lib/care/dossiers/types";
import { CHANNELS } from "@/lib/care/situation/types";
import { BENEFICIARIES, CARE_KINDS } from "@/lib/care/support/types";
import { ACT_KINDS } from "@/lib/committees/types";
import { WISHES } from "@/lib/graduations/types";
import { PROPOSAL_KINDS } from "@/lib/imports/proposed/types";
import { BULK_KINDS, PASTED_KINDS } from "@/lib/members/bulk-changes/types";
import { ROSTER_FIELDS } from "@/lib/members/roster/fields";
import {
  APPEAL_ANSWERERS,
  BALLOT_QUORUMS,
  BRANCH_DECIDERS,
  DISCIPLINE_VERIFIERS,
  REMOVAL_DECIDERS,
} from "@/lib/members/terms/types";
import { MEMBER_STATUSES } from "@/lib/members/types";
import { ITEM_STATES } from "@/lib/plans/types";
import { PROJECT_KINDS, PROJECT_LEVELS } from "@/lib/projects/types";
import { EXCUSED_RULES } from "@/lib/ratings/attendance/rules";
import { REWARD_FORMS, REWARD_LEVELS } from "@/lib/rewards/types";
import type { LogEvent } from "@/lib/system-log/queries";
import { TRAINING_ACTS } from "@/lib/training/types";
import { DIRECTIONS, TRANSFER_KINDS } from "@/lib/transfers/types";
import { eventDetail, eventTitle, valueChanges } from "./event-words";

const event = (more: Partial<LogEvent>): LogEvent => ({
  id: "1",
  at: new Date(0),
  type: "role.given",
  actorName: "Trần Văn Bình",
  address: null,
  unitName: null,
  subjectName: null,
  detail: {},
  before: null,
  after: null,
  ...more,
});

test("an event reads as a sentence in a secretary's words", () => {
  const given = event({
    subjectName: "Lê Thu An",
    detail: {
      role: "UNIT_SECRETARY",
      unit: "Đoàn Sở số 2",
      fromDay: "2026-01-05",
      toDay: null,
      needsSecond: false,
    },
  });
  expect(eventTitle(given)).toBe("Giao vai trò: Lê Thu An");
  expect(eventDetail(given)).toBe("Bí thư, Phó Bí thư đơn vị · Đoàn Sở số 2 · từ ngày 05/01/2026");
});

test("states are named, unknown particulars stay unsaid", () => {
  const moved = event({
    type: "assessment.moved",
    detail: { year: 2026, from: "ASSESSING", to: "SUBMITTED", sha256: "ab" },
  });
  expect(eventDetail(moved)).toBe("năm 2026 · từ “Đang tự đánh giá” · thành “Đã nộp”");
});

const codes = (all: readonly { code: string }[]) => all.map(({ code }) => code);

/** Every field of an event whose values are codes, with all of them. */
const CODED: [AuditType, string, readonly string[]][] = [
  ["activity.created", "kind", codes(ACTIVITY_KINDS)],
  ["activity.changed", "occasion", codes(OCCASIONS)],
  ["advising.created", "kind", ADVISING_KINDS],
  ["advising.created", "subject", codes(ADVICE_SUBJECTS)],
  ["advising.changed", "form", codes(ADVICE_FORMS)],
  ["advising.changed", "outcome", codes(ADVICE_OUTCOMES)],
  ["advising.created", "giver", codes(TASK_GIVERS)],
  ["appraisal.verdict_saved", "verdict", VERDICTS],
  ["assessment.due_extended", "kind", DUE_KINDS],
  ["assessment.item_saved", "claim", CLAIMS],
  ["assessment.moved", "to", ASSESSMENT_STATES],
  ["care.created", "kind", codes(CARE_KINDS)],
  ["care.changed", "beneficiary", codes(BENEFICIARIES)],
  ["case.opened", "kind", TRANSFER_KINDS],
  ["case.recorded", "kind", TRANSFER_KINDS],
  ["case.recorded", "direction", DIRECTIONS],
  ["case.opened", "gender", ["male", "female"]],
  ["case.changed", "level", codes(REWARD_LEVELS)],
  ["case.changed", "form", codes(REWARD_FORMS)],
  ["committee.recorded", "kind", ACT_KINDS],
  ["committee.changed", "kind", ACT_KINDS],
  ["dossiers.inspected", "state", codes(DOSSIER_STATES)],
  ["member.created", "from", ["transfer"]],
  ["member.updated", "gender", ["male", "female"]],
  ["member.status_changed", "to", MEMBER_STATUSES],
  ["member_link.wished", "wish", WISHES],
  ["member_terms.changed", "removalDecider", REMOVAL_DECIDERS],
  ["member_terms.changed", "bodyQuorum", BALLOT_QUORUMS],
  ["member_terms.changed", "branchDecider", BRANCH_DECIDERS],
  ["member_terms.changed", "disciplineVerifier", DISCIPLINE_VERIFIERS],
  ["member_terms.changed", "appealAnswerer", APPEAL_ANSWERERS],
  ["members.bulk_changed", "kind", [...BULK_KINDS, ...PASTED_KINDS]],
  ["program_item.changed", "state", codes(ITEM_STATES)],
  ["project.created", "kind", codes(PROJECT_KINDS)],
  ["project.changed", "level", codes(PROJECT_LEVELS)],
  ["project.changed", "occasion", codes(OCCASIONS)],
  ["proposal.dismissed", "kind", PROPOSAL_KINDS],
  ["proposal.restored", "kind", PROPOSAL_KINDS],
  ["rating_settings.changed", "excused", EXCUSED_RULES],
  ["reward.created", "level", codes(REWARD_LEVELS)],
  ["reward.changed", "form", codes(REWARD_FORMS)],
  ["role.given", "role", ROLES],
  ["situation.created", "channel", codes(CHANNELS)],
  ["training.moved", "move", ["register", "unregister", ...TRAINING_ACTS]],
  ["unit.created", "kind", ["upper_org", "base_union", "base_branch", "branch"]],
];

/** Never a value that was changed: told in the line alone. */
const TOLD_BESIDE = ["direction", "from", "move", "role", "to"];

test.each(CODED.flatMap(([type, field, values]) => values.map((value) => [type, field, value] as const)))(
  "a code is said in words, in the line and among the values: %s, %s, %s",
  (type, field, value) => {
    const [change] = valueChanges(event({ type, after: { [field]: value } }));
    const raw = new RegExp(`(^|[\\s“])${value}($|[\\s”])`);
    expect(change?.after).not.toMatch(raw);
    if (!TOLD_BESIDE.includes(field)) expect(change?.field).not.toBe(field);
    expect(eventDetail(event({ type, detail: { [field]: value } }))).not.toMatch(raw);
  },
);

const ROSTER = ROSTER_FIELDS.map(({ name }) => name).filter((name) => name !== "email");

test.each([...ROSTER, "appliedOn", "charter"])(
  "a field of the roster or of an application has a name in the log: %s",
  (field) => {
    const [change] = valueChanges(event({ type: "case.changed", after: { [field]: "x" } }));
    expect(change?.field).not.toBe(field);
  },
);

const ID = "01a22b98-6918-7d22-8414-9b51759d16f2";

test("proofs and people of whom only ids were logged are counted, a single id is left out", () => {
  const after = { evidence: [ID, ID], members: [ID], partners: [], branch: ID };
  expect(valueChanges(event({ type: "activity.created", after })).map((change) => change.after)).toEqual([
    "2 minh chứng",
    "1 người",
    "–",
  ]);
});

test("lists are said in words", () => {
  const said = (after: LogEvent["detail"]) => valueChanges(event({ after })).map((change) => change.after);
  expect(said({ seats: ["Lê An: Bí thư (20)", "Hà Chi: Ủy viên (15)"] })).toEqual([
    "Lê An: Bí thư (20); Hà Chi: Ủy viên (15)",
  ]);
  expect(said({ items: [{ code: "1.1", reason: "Thêm ảnh." }] })).toEqual(["mã 1.1, lý do Thêm ảnh."]);
  expect(said({ lines: [{ place: ID, version: 0, countedOn: "2021-10-05" }] })).toEqual([
    "ngày đếm 05/10/2021",
  ]);
  const findings = [{ code: "1.1", state: "attention", text: "Thiếu ảnh" }];
  const [inspected] = valueChanges(event({ type: "inspection.saved", after: { findings } }));
  expect(inspected?.after).toBe("mã 1.1, tình trạng Cần nhắc, nội dung Thiếu ảnh");
});

test("a step of which only a code was logged stays unsaid, one in words is said", () => {
  const moved = (step: string) => eventDetail(event({ type: "case.moved", detail: { step } }));
  expect(moved("graduating")).toBe("");
  expect(moved("Lễ kết nạp")).toBe("Lễ kết nạp");
});

test("a draft of criteria names the items that it changed", () => {
  const items = [
    { code: "1.1", threshold: 4 },
    { code: "1.8", threshold: null },
  ];
  expect(eventDetail(event({ type: "criteria.draft_saved", detail: { items } }))).toBe("nội dung 1.1, 1.8");
});

test("a kind is named as its own event names it", () => {
  expect(eventDetail(event({ type: "unit.created", detail: { kind: "branch" } }))).toBe("Chi đoàn");
  const many = event({ type: "members.bulk_changed", detail: { kind: "branch", count: 3 } });
  expect(eventDetail(many)).toBe("Đổi chi đoàn · 3 người");
});

test("what may be of people or of organisations is counted in lines", () => {
  const restricted = event({ type: "members.bulk_changed", detail: { count: 3 } });
  const undone = event({ type: "organisation_rating.save_undone", detail: { count: 3 } });
  expect([restricted, undone].map(eventDetail)).toEqual(["3 dòng", "3 dòng"]);
  expect(eventDetail(event({ type: "rating.save_undone", detail: { count: 3 } }))).toBe("3 người");
});

test("a table of rewards is counted in them", () => {
  const pasted = event({ type: "members.bulk_changed", detail: { kind: "reward", count: 3 } });
  expect(eventDetail(pasted)).toBe("Ghi khen thưởng · 3 lượt khen");
});

test("of which record a file became the paper is said in words", () => {
  const tied = event({ type: "evidence.tied", detail: { paperOf: "case", record: "c1" } });
  expect(eventDetail(tied)).toBe("giấy tờ của thủ tục đoàn viên");
});

test("values stand side by side, an empty one as a dash", () => {
  const changed = event({
    before: { phone: "0912", email: null },
    after: { phone: "0913", email: "a@example.vn" },
  });
  expect(valueChanges(changed)).toEqual([
    { field: "điện thoại", before: "0912", after: "0913" },
    { field: "email", before: "–", after: "a@example.vn" },
  ]);
});

test("what was read or changed is named in words", () => {
  expect(eventDetail(event({ type: "sensitive.read", detail: { fields: ["hardship"] } }))).toBe(
    "hoàn cảnh khó khăn",
  );
  const rates = event({ type: "fee_rates.changed", before: { salaried: 2000 }, after: { salaried: 5000 } });
  expect(valueChanges(rates)).toEqual([
    { field: "mức hưởng lương (đồng/tháng)", before: "2000", after: "5000" },
  ]);
});
