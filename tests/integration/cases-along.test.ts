import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { recordDeferral, takeDeferralStep } from "@/lib/deferrals/commands";
import { takeGraduationBack } from "@/lib/graduations/commands";
import { graduationDetail } from "@/lib/graduations/queries";
import { holdCeremony, recordWishes } from "@/lib/graduations/recording";
import { findMember } from "@/lib/members/queries";
import { undoPasted } from "@/lib/pasted-tables/commands";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { requestTransfer } from "@/lib/transfers/commands";
import { moveInside } from "@/lib/transfers/moving-inside";
import { transferDetail } from "@/lib/transfers/queries";
import { takeTransferBack, takeTransferStep } from "@/lib/transfers/steps";
import { makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import { pasteSeen } from "@/tests/helpers/pasted";

/* What is under way of a member when he or she moves: what goes along, what holds the move up, what stands in the way of its taking back. */

const database = await freshDatabase();
const now = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let receiver: Actor;
let people = 0;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  const at = (unitId: string) => ({ orgId: bloc.orgId, unitId });
  receiver = await makeActor("bithu.dv02", "UNIT_SECRETARY", at(unitOf(bloc, 1).id));
});

const WORDS = ["Không", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín"];
async function someone(): Promise<string> {
  people += 1;
  const name = [...`${people}`].map((digit) => WORDS[Number(digit)]).join(" ");
  return (await makeMember(cast.secretary, unitOf(bloc), `Lý Thị ${name}`, { birthDate: "1996-03-02" })).id;
}

const SPAN = { fromDay: "2026-11-01", toDay: "2027-04-30", reason: "Đi học xa" };
const deferred = async (member: string) =>
  must(await now(() => recordDeferral(cast.branchSecretary, { member, ...SPAN, day: "2026-10-30" }))).id;

const ask = (member: string, more: object = {}) =>
  now(() =>
    requestTransfer(cast.secretary, {
      member,
      direction: "within",
      toUnit: unitOf(bloc, 1).id,
      day: "2026-11-02",
      reason: "Đổi nơi làm việc",
      ...more,
    }),
  );
const INSIDE = () => ({ direction: "inside", toUnit: null, toBranch: branchOf(unitOf(bloc), 1).id });

async function stepOf(actor: Actor, id: string, act: string) {
  const { version } = must(await transferDetail(cast.staff, id));
  const branch = act === "accept" ? branchOf(unitOf(bloc, 1)).id : null;
  const said = { docNumber: "5-GGT", note: "Sinh hoạt đều", feePaidUntil: "11/2026", branch };
  return now(() => takeTransferStep(actor, id, { act, day: "2026-11-10", version, ...said }));
}
async function backOf(actor: Actor, id: string) {
  const { version } = must(await transferDetail(cast.staff, id));
  return now(() => takeTransferBack(actor, id, { note: "Ghi nhầm", version }));
}

/** Up to the last step but one. */
async function introduced(member: string): Promise<string> {
  const { id } = must(await ask(member));
  for (const act of ["comment", "introduce"]) must(await stepOf(cast.secretary, id, act));
  return id;
}
async function movedTo2(member: string): Promise<string> {
  const id = await introduced(member);
  must(await stepOf(receiver, id, "accept"));
  return id;
}

const at = (unit: number, branch: number) => ({
  unit: unitOf(bloc, unit).id,
  branch: branchOf(unitOf(bloc, unit), branch).id,
});
const HOME = () => at(0, 0);

describe("a taking back", () => {
  const RESTS = { reason: "conflict", message: expect.stringContaining("có hồ sơ khác từ khi chuyển") };

  test("of a move is held up by what was begun or went on since, not by what ran before", async () => {
    const member = await someone();
    const deferral = await deferred(member);
    const { id } = must(await ask(member, INSIDE()));
    must(await stepOf(cast.secretary, id, "comment"));
    must(await stepOf(cast.secretary, id, "decide"));
    must(await backOf(cast.secretary, id));
    must(await stepOf(cast.secretary, id, "decide"));
    const end = { act: "end", day: "2026-11-12", version: 1 };
    must(await now(() => takeDeferralStep(cast.secretary, deferral, end)));
    expect(await backOf(cast.secretary, id)).toMatchObject(RESTS);
  });

  test("of an acceptance and of a table, too", async () => {
    const [one, other] = [await someone(), await someone()];
    for (const member of [one, other]) await deferred(member);
    const id = await movedTo2(one);
    must(await backOf(receiver, id));
    must(await stepOf(receiver, id, "accept"));
    must(await now(() => recordWishes(receiver, wishOf(one, 1))));
    expect(await backOf(receiver, id)).toMatchObject(RESTS);

    const { toBranch } = INSIDE();
    const table = { unit: unitOf(bloc).id, members: [other], toBranch, day: "2026-11-05" };
    const { bulk } = must(await now(() => pasteSeen(moveInside, cast.secretary, table)));
    must(await now(() => undoPasted(cast.secretary, bulk)));
    expect(must(await findMember(cast.secretary, other)).place.branchId).toBe(HOME().branch);
  });

  test("of a ceremony", async () => {
    const member = await someone();
    const deferral = await deferred(member);
    must(await now(() => recordWishes(cast.secretary, wishOf(member, 0))));
    must(await now(() => holdCeremony(cast.secretary, ceremonyOf(member, 0))));
    const id = await graduationOf(member);
    const back = async () => {
      const { version } = must(await graduationDetail(cast.staff, id));
      return now(() => takeGraduationBack(cast.secretary, id, { note: "Ghi nhầm", version }));
    };
    must(await back());
    must(await now(() => holdCeremony(cast.secretary, ceremonyOf(member, 0))));
    must(
      await now(() =>
        takeDeferralStep(cast.secretary, deferral, { act: "end", day: "2026-11-12", version: 1 }),
      ),
    );
    expect(await back()).toMatchObject({ reason: "conflict" });
  });
});

const wishOf = (member: string, unit: number) => ({
  unit: unitOf(bloc, unit).id,
  members: [member],
  wish: "graduate",
  day: "2026-11-03",
});
const ceremonyOf = (member: string, unit: number) => ({
  unit: unitOf(bloc, unit).id,
  members: [member],
  day: "2026-11-15",
  occasion: "Lễ trưởng thành",
  certificate: "01/GCN",
});
async function graduationOf(member: string): Promise<string> {
  const [found] = await sql<{ id: string }>(
    database,
    "SELECT id FROM member_cases WHERE member_id = $1 AND procedure = 'graduation'",
    [member],
  );
  return found?.id ?? "";
}
