import { beforeAll, describe, expect, test } from "vitest";
import { openAdmission } from "@/lib/admissions/commands";
import { takeAdmissionStep } from "@/lib/admissions/steps";
import { openDeferral, takeDeferralBack, takeDeferralStep } from "@/lib/deferrals/commands";
import { openDiscipline, takeDisciplineBack, takeDisciplineStep } from "@/lib/discipline/commands";
import { recordWishes } from "@/lib/graduations/recording";
import { setMemberTerms } from "@/lib/members/terms/commands";
import { DEFAULT_TERMS } from "@/lib/members/terms/types";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { openRemoval } from "@/lib/removals/commands";
import { allOf, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";

await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 1);
  cast = await makeCast(bloc);
});

const onToday = <T>(act: () => Promise<T>) => onDay(plainDate("2026-11-20"), act);
const member = async (name: string, more: Record<string, unknown> = {}) =>
  (await makeMember(cast.secretary, unitOf(bloc), name, more)).id;
const caseOf = (where: object) => allOf(bloc.orgId).memberCase.findFirstOrThrow({ where });
const dueOf = async (where: object) => (await caseOf(where)).dueOn?.toISOString().slice(0, 10) ?? null;

async function applied(fullName: string): Promise<string> {
  const unit = unitOf(bloc);
  const person = { fullName, birthDate: "2/9/2008", gender: "female", appliedOn: "2026-09-02" };
  const input = { unit: unit.id, branch: branchOf(unit).id, ...person };
  return must(await onToday(() => openAdmission(cast.branchSecretary, input))).id;
}

async function accused(name: string): Promise<string> {
  const about = { about: "Bỏ trực", form: "reprimand", day: "2026-03-02" };
  const input = { member: await member(name), ...about };
  return must(await onToday(() => openDiscipline(cast.branchSecretary, input))).id;
}

async function proposed(name: string): Promise<string> {
  const lapse = { lapse: "fee", firstMonth: "3/2026", lastMonth: "5/2026", tried: "Đã gặp hai lần" };
  const input = { member: await member(name), ...lapse, day: "2026-10-05" };
  return must(await onToday(() => openRemoval(cast.branchSecretary, input))).id;
}

async function asked(name: string): Promise<string> {
  const deferral = { fromDay: "2026-10-15", toDay: "2027-03-31", reason: "Đi học", day: "2026-10-05" };
  const input = { member: await member(name), ...deferral };
  return must(await onToday(() => openDeferral(cast.branchSecretary, input))).id;
}

describe("the next step is expected within the days of the settings", () => {
  test("from the opening and from each step on; a step taken back gives back its days", async () => {
    const admission = await applied("Phạm Thị Hạn");
    expect(await dueOf({ id: admission })).toBe("2026-12-01");
    const attended = {
      act: "attend_class",
      day: "2026-10-01",
      version: (await caseOf({ id: admission })).version,
    };
    must(await onToday(() => takeAdmissionStep(cast.branchSecretary, admission, attended)));
    expect(await dueOf({ id: admission })).toBe("2026-12-30");

    const discipline = await accused("Trần Văn Trực");
    expect(await dueOf({ id: discipline })).toBe("2026-04-01");
    const verified = { act: "verify", day: "2026-03-20", version: 1, person: "Tổ xác minh", note: "Đúng" };
    must(await onToday(() => takeDisciplineStep(cast.branchSecretary, discipline, verified)));
    expect(await dueOf({ id: discipline })).toBe("2026-04-19");
    must(
      await onToday(() => takeDisciplineBack(cast.branchSecretary, discipline, { note: "Nhầm", version: 2 })),
    );
    expect(await dueOf({ id: discipline })).toBe("2026-04-01");

    expect(await dueOf({ id: await proposed("Lê Văn Vắng") })).toBe("2026-11-04");

    const deferral = await asked("Bùi Thị Hoãn");
    expect(await dueOf({ id: deferral })).toBe("2026-11-04");
    const step = (act: string, version: number) => ({ act, day: "2026-10-10", docNumber: "4-QĐ", version });
    must(await onToday(() => takeDeferralStep(cast.branchSecretary, deferral, step("decide", 1))));
    expect(await dueOf({ id: deferral })).toBe("2027-03-31");
    must(await onToday(() => takeDeferralStep(cast.branchSecretary, deferral, step("end", 2))));
    const back = (version: number) =>
      onToday(() => takeDeferralBack(cast.branchSecretary, deferral, { note: "Nhầm", version }));
    must(await back(3));
    expect(await dueOf({ id: deferral })).toBe("2027-03-31");
    must(await back(4));
    expect(await dueOf({ id: deferral })).toBe("2026-11-04");

    const aged = await member("Vũ Thị Băm", { birthDate: "1995-05-01" });
    const wish = { unit: unitOf(bloc).id, members: [aged], wish: "graduate", day: "2026-11-02" };
    must(await onToday(() => recordWishes(cast.secretary, wish)));
    expect(await dueOf({ memberId: aged })).toBe("2026-12-02");
  });

  test("as the office set them; nobody waits for the next step of a case that is over", async () => {
    must(
      await setMemberTerms(cast.staff, bloc.orgId, {
        ...DEFAULT_TERMS,
        admissionDays: 40,
        caseDays: 20,
        version: null,
      }),
    );
    expect(await dueOf({ id: await applied("Đỗ Thị Sau") })).toBe("2026-10-12");
    const discipline = await accused("Ngô Văn Rút");
    expect(await dueOf({ id: discipline })).toBe("2026-03-22");
    const withdrawn = { act: "withdraw", day: "2026-03-10", note: "Mở nhầm", version: 1 };
    must(await onToday(() => takeDisciplineStep(cast.branchSecretary, discipline, withdrawn)));
    expect(await dueOf({ id: discipline })).toBeNull();
  });
});
