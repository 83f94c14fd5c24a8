import { readScope } from "@/lib/access/scopes";
import { signNil } from "@/lib/cases/nil/commands";
import { openDeferral, takeDeferralStep } from "@/lib/deferrals/commands";
import { openDiscipline, takeDisciplineStep } from "@/lib/discipline/commands";
import {
  openOrganisationDiscipline,
  takeOrganisationDisciplineStep,
} from "@/lib/organisation-discipline/commands";
import { reader } from "@/lib/platform/database/database";
import { addDays, earlier, type PlainDate, plainDate } from "@/lib/platform/dates";
import { recordRemoval } from "@/lib/removals/recording";
import { openResidence, takeResidenceStep } from "@/lib/residences/commands";
import { createReward } from "@/lib/rewards/commands";
import { proposeReward, takeProposalStep } from "@/lib/rewards/proposals/commands";
import { officerOf } from "../accounts";
import { isPlayedOut } from "../year-states";
import type { Cast } from "./cast";
import type { DemoBloc, PlacedUnit } from "./foundation";
import type { QuarterLists } from "./records";

type Setting = {
  cast: Cast;
  bloc: DemoBloc;
  unit: PlacedUnit;
  year: number;
  until: PlainDate;
  lists: QuarterLists;
};

/** The units with a disciplinary case and one of a branch, a deferral, an introduction to the place of residence, a name taken from the roll, rewards proposed. */
const CASES = {
  discipline: "DV02",
  organisation: "DV02",
  deferral: "DV03",
  residence: "DV03",
  removal: "DV04",
  proposals: "DV03",
};
/** Has not said yet that its year had no disciplinary case. */
const SILENT = "DV08";

const secretaryOf = (unit: PlacedUnit) => `bithu.${unit.code.toLowerCase()}`;

/** A unit's procedures of a year: mostly none, which its secretary signs; and whom it honoured. */
export async function recordConduct(setting: Setting): Promise<void> {
  const { unit, year, until } = setting;
  const isRunning = !isPlayedOut(year, until);
  if (isRunning && unit.code === CASES.discipline) await disciplineCase(setting);
  else if (!isRunning || unit.code !== SILENT) await sayNone(setting);
  if (isRunning && unit.code === CASES.organisation) await organisationCase(setting);
  if (isRunning && unit.code === CASES.deferral) await deferral(setting);
  if (isRunning && unit.code === CASES.residence) await residence(setting);
  if (isRunning && unit.code === CASES.removal) await removal(setting);
  await rewards(setting);
  if (isRunning && unit.code === CASES.proposals) await proposals(setting);
}

async function sayNone({ cast, unit, year, until }: Setting): Promise<void> {
  const note = "Ban Chấp hành xác nhận trong năm không có đoàn viên bị xem xét kỷ luật.";
  await cast.on(earlier(plainDate(`${year}-11-10`), until), secretaryOf(unit), (actor) =>
    signNil(actor, { unit: unit.id, year, procedure: "discipline", note }),
  );
}

/** A reprimand, announced and over. */
async function disciplineCase({ cast, bloc, unit, year, until }: Setting): Promise<void> {
  const on = (day: string) => plainDate(`${year}-${day}`);
  if (on("06-30") >= until) return;
  const [member] = await membersOf({ cast, bloc, unit }, 1);
  const act = secretaryOf(unit);
  const about = "Nhiều lần vắng trực phong trào đã nhận, làm chậm việc chung của chi đoàn.";
  const { id } = await cast.on(on("03-02"), act, (actor) =>
    openDiscipline(actor, { member, about, form: "reprimand", day: on("03-02") }),
  );
  const steps = [
    ["03-09", "verify", { person: "Tổ xác minh của chi đoàn", note: "Sự việc đúng như phản ánh." }],
    ["03-16", "self_review", { note: "Nhận khuyết điểm, hứa sửa trong quý." }],
    ["03-16", "vote", { entitled: "24", present: "21", votesFor: "18", votesAgainst: "3" }],
    [
      "03-20",
      "decide_at_branch",
      { docNumber: "02-QĐ/ĐTN", person: officerOf(unit, year, "Bí thư chi đoàn") },
    ],
    ["03-21", "announce", {}],
    ["06-21", "end", {}],
  ] as const;
  for (const [at, [day, step, more]] of steps.entries())
    await cast.on(on(day), act, (actor) =>
      takeDisciplineStep(actor, id, { act: step, day: on(day), version: at + 1, ...more }),
    );
}

/** The unit's last branch, reprimanded and over. */
async function organisationCase({ cast, unit, year, until }: Setting): Promise<void> {
  const on = (day: string) => plainDate(`${year}-${day}`);
  const body = [...unit.branchIds.values()].at(-1);
  if (!body || on("06-30") >= until) return;
  const act = secretaryOf(unit);
  const about = "Ba tháng liền không sinh hoạt, không báo cáo, Ban Chấp hành chi đoàn không đôn đốc.";
  const { id } = await cast.on(on("04-01"), act, (actor) =>
    openOrganisationDiscipline(actor, { unit: unit.id, body, about, form: "reprimand", day: on("04-01") }),
  );
  const steps = [
    ["04-08", "verify", { person: "Tổ xác minh của đơn vị", note: "Sự việc đúng như báo cáo." }],
    ["04-15", "self_review", { note: "Nhận khuyết điểm, hứa sinh hoạt đều từ tháng 5." }],
    ["04-15", "vote", { entitled: "18", present: "15", votesFor: "12", votesAgainst: "3" }],
    [
      "04-20",
      "decide",
      { docNumber: "06-QĐ/ĐTN", person: officerOf(unit, year, "Bí thư Đoàn cơ sở"), form: "reprimand" },
    ],
    ["04-21", "announce", {}],
    ["06-21", "end", {}],
  ] as const;
  for (const [at, [day, step, more]] of steps.entries())
    await cast.on(on(day), act, (actor) =>
      takeOrganisationDisciplineStep(actor, id, { act: step, day: on(day), version: at + 1, ...more }),
    );
}

async function deferral({ cast, bloc, unit, year, until }: Setting): Promise<void> {
  const asked = plainDate(`${year}-02-10`);
  if (asked >= until) return;
  const [member] = await membersOf({ cast, bloc, unit }, 1);
  const span = {
    fromDay: `${year}-02-15`,
    toDay: `${year + 1}-02-14`,
    reason: "Đi học dài hạn ở tỉnh ngoài.",
  };
  const { id } = await cast.on(asked, secretaryOf(unit), (actor) =>
    openDeferral(actor, { member, ...span, day: asked }),
  );
  await cast.on(asked, secretaryOf(unit), (actor) =>
    takeDeferralStep(actor, id, { act: "decide", day: asked, docNumber: "03-QĐ/ĐTN", version: 1 }),
  );
}

/** Introduced in spring; the residence says in autumn how active the member is there. */
async function residence({ cast, bloc, unit, year, until }: Setting): Promise<void> {
  const asked = plainDate(`${year}-02-24`);
  if (asked >= until) return;
  const [, member] = await membersOf({ cast, bloc, unit }, 2);
  const lives = {
    hostName: "Đoàn phường An Bình",
    address: "Tổ 4, phường An Bình",
    residentSince: `${year - 1}-05-10`,
  };
  const { id } = await cast.on(asked, secretaryOf(unit), (actor) =>
    openResidence(actor, { member, ...lives, day: asked }),
  );
  const steps = [
    ["02-26", "introduce", { docNumber: "04-GGT/ĐTN" }],
    ["10-30", "remark_active", { note: "Tham gia đều các ngày Chủ nhật xanh, đội hình số của phường." }],
  ] as const;
  for (const [at, [day, act, more]] of steps.entries()) {
    const on = plainDate(`${year}-${day}`);
    if (on >= until) return;
    await cast.on(on, secretaryOf(unit), (actor) =>
      takeResidenceStep(actor, id, { act, day: on, version: at + 1, ...more }),
    );
  }
}

async function removal({ cast, bloc, unit, year, until, lists }: Setting): Promise<void> {
  const decided = plainDate(`${year}-05-12`);
  if (decided >= until) return;
  const [member] = await membersOf({ cast, bloc, unit }, 1, { absentIn: year });
  const told = { lapse: "activity", firstMonth: `1/${year}`, lastMonth: `4/${year}`, docNumber: "05-QĐ/ĐTN" };
  const tried = "Chi đoàn gọi điện, gặp tại nhà hai lần, không có phản hồi.";
  await lists.before(unit, decided);
  await cast.on(decided, secretaryOf(unit), (actor) =>
    recordRemoval(actor, { member, ...told, tried, day: decided }),
  );
}

/** Every second unit is honoured as a whole, every one honours two of its own. */
async function rewards({ cast, bloc, unit, year, until }: Setting): Promise<void> {
  const day = earlier(plainDate(`${year}-03-26`), until);
  const number = Number(unit.code.slice(2));
  const decision = { decidedOn: day, signer: "Ban Chấp hành", level: "base", form: "merit" };
  const members = await membersOf({ cast, bloc, unit }, 2);
  const content = `Thành tích xuất sắc trong Tháng Thanh niên năm ${year}.`;
  await cast.on(day, secretaryOf(unit), (actor) =>
    createReward(actor, { unit: unit.id, ...decision, decisionNumber: `${number}-QĐ/ĐTN`, content, members }),
  );
  if (number % 2 === 0) return;
  const whole = { ...decision, level: "upper", decisionNumber: `${40 + number}-QĐ/ĐTN`, isCollective: true };
  await cast.on(day, secretaryOf(unit), (actor) =>
    createReward(actor, { unit: unit.id, ...whole, content: `Dẫn đầu phong trào thi đua năm ${year}.` }),
  );
}

/** Two of a branch for whom its unit shall decide, and the unit as a whole, submitted to the level above. */
async function proposals({ cast, bloc, unit, year, until }: Setting): Promise<void> {
  const [branch] = unit.branchIds.values();
  const members = await membersOf({ cast, bloc, unit }, 2);
  const votes = { entitled: "24", present: "22", votesFor: "20", votesAgainst: "2" };
  const paper = { docNumber: "21-TTr/ĐTN" };
  const told = { form: "merit", content: `Tiêu biểu trong phong trào “Ba chủ động” năm ${year}.` };
  const ways = [
    { whom: { branch, members }, level: "base", steps: [["agree", votes]] },
    {
      whom: { isCollective: true },
      level: "upper",
      steps: [
        ["agree", votes],
        ["submit", paper],
      ],
    },
  ] as const;
  for (const { whom, level, steps } of ways) {
    const first = addDays(until, -12);
    const { id } = await cast.on(first, secretaryOf(unit), (actor) =>
      proposeReward(actor, { unit: unit.id, ...whom, ...told, level, day: first }),
    );
    for (const [at, [act, said]] of steps.entries()) {
      const day = addDays(first, 3 * (at + 1));
      await cast.on(day, secretaryOf(unit), (actor) =>
        takeProposalStep(actor, id, { act, day, version: at + 1, ...said }),
      );
    }
  }
}

/**
 * People of the unit's first branch without a post, who neither came nor go, by their names; `absentIn`: of any branch, who
 * was a member by then and is ticked at nothing.
 */
async function membersOf(
  { cast, bloc, unit }: Pick<Setting, "cast" | "bloc" | "unit">,
  count: number,
  { absentIn }: { absentIn?: number } = {},
): Promise<string[]> {
  const scope = readScope(await cast.as(secretaryOf(unit)), bloc.orgId);
  const [branchId] = unit.branchIds.values();
  if (!scope) return [];
  const found = await reader(scope).member.findMany({
    where: {
      unitId: unit.id,
      status: "active",
      cases: { none: { procedure: "transfer" } },
      OR: [{ position: null }, { position: "Đoàn viên" }],
      ...(absentIn ? { joinedOn: { lt: String(absentIn) }, activities: { none: {} } } : { branchId }),
    },
    orderBy: { fullName: "asc" },
    take: count,
    select: { id: true },
  });
  return found.map(({ id }) => id);
}
