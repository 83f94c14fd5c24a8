import { beforeAll, describe, expect, test } from "vitest";
import { installationScope, readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { insertMembers } from "@/lib/members/bulk";
import { createMember, updateMember } from "@/lib/members/commands";
import { editMemberForm, memberPage } from "@/lib/members/pages";
import { printView, rosterView } from "@/lib/members/roster/view";
import { confirmQuarter } from "@/lib/members/snapshots/commands";
import { quarterStates } from "@/lib/members/snapshots/queries";
import { quartersView } from "@/lib/members/snapshots/view";
import { transaction, writer } from "@/lib/platform/database/database";
import { newId } from "@/lib/platform/ids";
import { guestsAside } from "@/lib/transfers/guests";
import { currentPlace } from "@/lib/units/current";
import { statementsOf } from "@/scripts/database/sent-statements";
import { makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";

await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  cast = await makeCast(bloc);
  const rows = Array.from({ length: 60 }, (_, n) => ({
    id: newId(),
    unitId: unitOf(bloc).id,
    branchId: branchOf(unitOf(bloc), n % 2).id,
    source: "import" as const,
    values: {
      fullName: `Lê Văn ${"ABCDEFGHIJ"[n % 10]}${n}`.replace(/\d/g, "x"),
      birthDate: "2000",
      gender: "male" as const,
      religion: "Không",
      idNumber: `0012000${String(n).padStart(5, "0")}`,
    },
  }));
  await transaction(async (tx) => {
    await insertMembers(writer(installationScope(bloc.orgId, "a test fills a unit"), tx), bloc.orgId, rows);
    return null;
  });
});

const count = async (work: () => Promise<unknown>) =>
  (await statementsOf(work)).filter((text) => !text.includes("installation_clock")).length;
const placeOf = async (actor: Actor, params = {}) => must(await currentPlace(actor, params));

describe("statements of a page, besides session, frame and clock", () => {
  test("the roster takes one, however many rows, units and columns", async () => {
    const [own, wide] = [await placeOf(cast.secretary), await placeOf(cast.staff)];
    expect(await count(async () => must(await rosterView(cast.secretary, own, {})))).toBe(1);
    expect(
      await count(async () => must(await rosterView(cast.secretary, own, { q: "le", col: ["phone"] }))),
    ).toBe(1);
    const guests = guestsAside(bloc.orgId, own.unit.id, null);
    expect(
      await count(async () => must(await rosterView(cast.secretary, own, { q: "le" }, { guests }))),
    ).toBe(1);
    expect(await count(async () => must(await rosterView(cast.secretary, own, { more: "1" })))).toBe(1);
    expect(await count(async () => must(await rosterView(cast.staff, wide, {})))).toBe(1);
    expect(await count(async () => must(await printView(cast.secretary, own, {})))).toBe(1);
  });

  test("a member, the form, the quarters and the writes stay small", async () => {
    const member = await makeMember(cast.secretary, unitOf(bloc), "Lê Đếm", { ethnicity: "Kinh" });
    const own = await placeOf(cast.secretary);
    expect(await count(async () => must(await memberPage(cast.secretary, member.id)))).toBeLessThanOrEqual(4);
    expect(
      await count(async () => must(await editMemberForm(cast.secretary, member.id))),
    ).toBeLessThanOrEqual(4);
    expect(
      await count(async () =>
        must(await updateMember(cast.secretary, member.id, { version: 1, phone: "0900000001" })),
      ),
    ).toBe(2);
    const fresh = { unit: unitOf(bloc).id, fullName: "Lê Đếm Thêm", birthDate: "2001", gender: "male" };
    // One of them for the ages of the organisation, by which somebody is too young to have joined; one to wait for
    // whoever adds the same person, one to ask whether another unit moves that person here.
    expect(await count(async () => must(await createMember(cast.secretary, fresh)))).toBeLessThanOrEqual(10);
    expect(await count(async () => must(await quartersView(cast.secretary, own, {})))).toBeLessThanOrEqual(3);
    const states = readScope(cast.staff, bloc.orgId);
    if (!states) throw new Error("staff read their organisation");
    expect(
      await count(() =>
        quarterStates(
          states,
          bloc.units.map(({ id }) => id),
          2026,
        ),
      ),
    ).toBe(2);
  });

  test("freezing sixty people is one statement and its audit row, beside the days in the settings", async () => {
    const quarter = { unit: unitOf(bloc).id, year: 2020, quarter: 1 };
    expect(await count(async () => must(await confirmQuarter(cast.secretary, quarter)))).toBe(5);
  });
});
