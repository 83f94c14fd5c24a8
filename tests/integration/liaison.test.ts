import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { unitDashboard } from "@/lib/dashboard/queries";
import { assignLiaison, endLiaison, saveNote } from "@/lib/liaison/commands";
import { liaisonOf, officersOfAll } from "@/lib/liaison/queries";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { unitOf } from "@/tests/helpers/members";
import { makePeople, type TestPeople } from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let other: TestBloc;
let people: TestPeople;
let inspector: Actor;
beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  other = await makeBloc("khac", 1, 1);
  people = await makePeople(bloc);
  inspector = await makeActor("khoi.kiemtra", "INSPECTION_COMMITTEE", {
    orgId: bloc.orgId,
    unitId: bloc.rootId,
  });
});

const june = <T>(work: () => Promise<T>) => onDay(plainDate("2026-06-10"), work);
const at = () => ({ orgId: bloc.orgId, unitId: unitOf(bloc).id });
const seen = async (actor: Actor) => must(await june(() => liaisonOf(actor, at()))).liaison;
const assign = (more: object = {}, actor = people.staff, orgId = bloc.orgId) =>
  june(() =>
    assignLiaison(actor, orgId, {
      unitId: unitOf(bloc).id,
      userId: inspector.userId,
      fromDay: "2026-01-05",
      ...more,
    }),
  );
const note = { noteId: null, day: "2026-06-09", text: "Làm việc tại đơn vị.", isShared: true, version: 0 };
const write = (more: object = {}, actor = people.staff) =>
  june(() => saveNote(actor, at(), { ...note, ...more }));

describe("who follows a unit", () => {
  test("is named by the office among those of the upper level, once for a time", async () => {
    for (const who of ["voter", "secretary", "committee", "branch", "observer"] as const)
      expect(await assign({}, people[who]), who).toMatchObject({ reason: "forbidden" });
    expect(await assign({}, people.admin)).toMatchObject({ reason: "not_found" });
    expect(await assign({ userId: people.secretary.userId })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "userId" }],
    });
    expect(await assign({ fromDay: "2026-13-01" })).toMatchObject({ fields: [{ path: "fromDay" }] });
    expect(await assign({ unitId: unitOf(other).id })).toMatchObject({ reason: "not_found" });
    expect(await assign({ unitId: bloc.rootId })).toMatchObject({ reason: "not_found" });
    expect(await assign({}, people.staff, other.orgId)).toMatchObject({ reason: "not_found" });
    must(await assign());
    expect(await assign({ fromDay: "2026-03-01" })).toMatchObject({ reason: "conflict" });
    const all = must(await june(() => officersOfAll(people.voter, bloc.orgId)));
    expect([...all]).toEqual([[unitOf(bloc).id, inspector.name]]);
    expect(await officersOfAll(people.secretary, bloc.orgId)).toMatchObject({ reason: "not_found" });
  });

  test("is seen by the unit and those above it, not by others", async () => {
    for (const who of ["secretary", "committee", "observer", "voter"] as const)
      expect((await seen(people[who])).officers, who).toMatchObject([
        { name: inspector.name, fromDay: "2026-01-05", toDay: null, current: true },
      ]);
    for (const who of ["sister", "branch", "admin"] as const)
      expect(await liaisonOf(people[who], at()), who).toMatchObject({ reason: "not_found" });
    expect((await seen(people.secretary)).candidates).toEqual([]);
    expect((await seen(people.staff)).candidates.map(({ name }) => name)).toContain(inspector.name);
  });
});

describe("notes", () => {
  test("are written by the office and by whoever follows the unit", async () => {
    must(await write({}, inspector));
    must(await write({ text: "Bí thư sắp đổi, theo dõi thêm.", isShared: false }));
    for (const who of ["voter", "secretary", "observer"] as const)
      expect(await write({}, people[who]), who).toMatchObject({ reason: "forbidden" });
    expect(await write({}, people.sister)).toMatchObject({ reason: "not_found" });
    expect(await write({ text: " " })).toMatchObject({ fields: [{ path: "text" }] });
    expect(await write({ day: "31/02/2026" })).toMatchObject({ fields: [{ path: "day" }] });
  });

  test("that are internal stay with the upper level", async () => {
    const shared = ["Làm việc tại đơn vị."];
    for (const who of ["secretary", "committee", "observer"] as const)
      expect(
        (await seen(people[who])).notes.map(({ text }) => text),
        who,
      ).toEqual(shared);
    for (const who of [people.staff, people.voter, inspector])
      expect((await seen(who)).notes).toHaveLength(2);
    const log = await sql<{ detail: string }>(
      database,
      "select detail::text from audit_events where type = 'liaison.note_saved'",
    );
    expect(log).toHaveLength(2);
    for (const { detail } of log) expect(detail).not.toContain("Bí thư sắp đổi");
  });

  test("are mended by their author alone, over the version that was seen", async () => {
    const own = (await seen(inspector)).notes.find(({ isOwn }) => isOwn);
    const change = { noteId: own?.id, version: own?.version, text: "Làm việc tại đơn vị, có Bí thư dự." };
    expect(await write(change, people.staff)).toMatchObject({ reason: "forbidden" });
    must(await write(change, inspector));
    expect(await write(change, inspector)).toMatchObject({
      reason: "stale",
      current: { version: 2, text: change.text },
    });
    expect(await write({ day: "2026-06-11" })).toMatchObject({ fields: [{ path: "day" }] });
    expect(await write({ noteId: bloc.orgId }, inspector)).toMatchObject({ reason: "not_found" });
  });
});

test("an officer is released on a day, and then writes no more", async () => {
  const [officer] = (await seen(people.staff)).officers;
  const end = (more: object = {}, actor = people.staff) =>
    june(() =>
      endLiaison(actor, bloc.orgId, {
        unitId: unitOf(bloc).id,
        officerId: officer?.id,
        toDay: "2026-06-09",
        version: officer?.version,
        ...more,
      }),
    );
  expect(await end({}, people.secretary)).toMatchObject({ reason: "forbidden" });
  expect(await end({ toDay: "2025-12-31" })).toMatchObject({ fields: [{ path: "toDay" }] });
  expect(await end({ unitId: unitOf(bloc, 1).id })).toMatchObject({ reason: "not_found" });
  must(await end());
  expect(await end()).toMatchObject({
    reason: "conflict",
    message: expect.stringContaining("đã được thôi giao, ngày cuối 09/06/2026"),
  });
  expect(await write({}, inspector)).toMatchObject({ reason: "forbidden" });
  must(await assign({ fromDay: "2026-06-10" }));
});

test("an officer who leaves the upper level follows nobody any more, also before somebody has ended it", async () => {
  const named = async () => {
    const [{ liaison }, all, page] = await june(() =>
      Promise.all([
        liaisonOf(people.staff, at()).then(must),
        officersOfAll(people.staff, bloc.orgId).then(must),
        unitDashboard(people.secretary, { ...at(), year: 2026 }).then(must),
      ]),
    );
    const [first] = liaison.officers;
    return [first?.current, first?.hasLeft, all.get(at().unitId), page.officers];
  };
  expect(await named()).toEqual([true, false, inspector.name, inspector.name]);
  await sql(database, "UPDATE role_assignments SET ended_at = now() WHERE user_id = $1", [inspector.userId]);
  expect(await named()).toEqual([false, true, undefined, null]);
});
