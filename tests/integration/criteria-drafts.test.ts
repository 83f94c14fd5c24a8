import { beforeAll, describe, expect, test } from "vitest";
import { installationScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { measure } from "@/lib/criteria/checks";
import { discardDraft, publishDraft, saveDraft, startDraft } from "@/lib/criteria/drafts/commands";
import { draftOf } from "@/lib/criteria/drafts/queries";
import type { CriteriaDraft } from "@/lib/criteria/drafts/types";
import { factsOfUnits } from "@/lib/criteria/fact-queries";
import { criteriaSet, criteriaSets } from "@/lib/criteria/queries";
import type { PublishedItem, PublishedSet } from "@/lib/criteria/types";
import { openCycle } from "@/lib/cycles/commands";
import { recordDeferral } from "@/lib/deferrals/commands";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { makeCast, makeMember, unitOf } from "@/tests/helpers/members";
import {
  itemOf,
  makePeople,
  submittedYear,
  type TestPeople,
  wholeYear,
  yearInput,
} from "@/tests/helpers/year";

const database = await freshDatabase();
const CODE = "2023-2027";

let bloc: TestBloc;
let people: TestPeople;
let foreign: TestPeople;
let head: Actor;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  people = await makePeople(bloc);
  head = (await makeCast(bloc)).upperSecretary;
  foreign = await makePeople(await makeBloc("khac", 2, 1));
});

async function draft(): Promise<CriteriaDraft> {
  const found = must(await draftOf(people.staff, bloc.orgId, CODE));
  if (!found) throw new Error("nothing is being prepared");
  return found;
}

/** The draft as it stands, with what is given for some of its items. */
async function given(changes: Record<string, object> = {}, basis = "Hướng dẫn số 05-HD/ĐTN") {
  const { version, items } = await draft();
  return {
    version,
    basis,
    items: items.map(({ code, next }) => ({ code, ...next, ...changes[code] })),
  };
}

const save = async (input: object) => saveDraft(people.staff, bloc.orgId, CODE, input);
const eventsOf = async (type: string) =>
  (
    await sql<{ detail: object }>(database, "SELECT detail FROM audit_events WHERE type = $1 ORDER BY id", [
      type,
    ])
  ).map(({ detail }) => detail);
const setNamed = async (version: number): Promise<PublishedSet> => {
  const sets = must(await criteriaSets(people.observer, bloc.orgId));
  const row = sets.find((set) => set.code === CODE && set.version === version);
  return must(await criteriaSet(people.observer, bloc.orgId, row?.id ?? ""));
};
const itemIn = (set: PublishedSet, code: string): PublishedItem => {
  const item = set.groups.flatMap(({ items }) => items).find((each) => each.code === code);
  if (!item) throw new Error(`no item ${code}`);
  return item;
};

describe("the next version of a set", () => {
  test("is prepared by the office alone, one at a time", async () => {
    for (const actor of [people.voter, people.secretary, people.observer]) {
      expect(await startDraft(actor, bloc.orgId, CODE)).toMatchObject({ reason: "forbidden" });
      expect(await draftOf(actor, bloc.orgId, CODE)).toMatchObject({ reason: "forbidden" });
    }
    for (const actor of [foreign.staff, people.admin])
      expect(await startDraft(actor, bloc.orgId, CODE)).toMatchObject({ reason: "not_found" });
    expect(await startDraft(people.staff, bloc.orgId, "2011-2017")).toMatchObject({ reason: "not_found" });
    expect(await save({ version: 1 })).toMatchObject({ reason: "conflict" });
    must(await startDraft(people.staff, bloc.orgId, CODE));
    expect(await startDraft(head, bloc.orgId, CODE)).toMatchObject({ reason: "conflict" });
    const { items, base } = await draft();
    expect(base).toMatchObject({ code: CODE, version: 1 });
    expect(items).toHaveLength(22);
    for (const { next, check, period } of items)
      expect(next).toEqual({ threshold: check.threshold, exclusions: check.exclusions, period });
    expect(await eventsOf("criteria.draft_started")).toEqual([{ set: CODE }]);
  });

  test("refuses by the field what an item can't be set to", async () => {
    const input = await given({
      "1.1": { threshold: 5 },
      "1.2": { threshold: "nhiều" },
      "1.3": { period: "school_year" },
      "1.4d": { exclusions: ["deferred"] },
    });
    expect(await save(input)).toMatchObject({ fields: [{ path: "items.1.threshold" }] });
    const numbers = await given({
      "1.1": { threshold: 5 },
      "1.3": { period: "school_year" },
      "1.4d": { exclusions: ["deferred"] },
    });
    const refused = await save({
      ...numbers,
      items: [...numbers.items, { ...numbers.items[0], code: "9.9" }],
    });
    expect(refused.ok ? [] : refused.fields?.map(({ path }) => path)).toEqual([
      "items.0.threshold",
      "items.2.period",
      "items.6.exclusions",
      "items.22.code",
    ]);
    expect(await saveDraft(people.secretary, bloc.orgId, CODE, numbers)).toMatchObject({
      reason: "forbidden",
    });
  });

  test("is not published as long as it says the same, or by which document it does not", async () => {
    const { version } = await draft();
    expect(await publishDraft(head, bloc.orgId, CODE, { version })).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("căn cứ"),
    });
    must(await save(await given()));
    expect(await publishDraft(head, bloc.orgId, CODE, { version: version + 1 })).toMatchObject({
      reason: "conflict",
      message: expect.stringContaining("chưa khác"),
    });
  });

  test("is not published while an item says what it can no longer be set to", async () => {
    const { version, items } = await draft();
    const { id = "" } = items.find(({ code }) => code === "1.8") ?? {};
    const setPeriod = (period: string) =>
      sql(database, "UPDATE criteria_draft_items SET period = $1 WHERE criteria_item_id = $2", [period, id]);
    await setPeriod("school_year");
    expect(await publishDraft(head, bloc.orgId, CODE, { version })).toMatchObject({
      reason: "conflict",
      message: expect.stringMatching(/1\.8.*chỉ tính được theo năm của từng đơn vị/),
    });
    await setPeriod("unit");
  });

  test("keeps both texts for the slower, and says in the log what was changed", async () => {
    const slower = await given({ "1.4b": { threshold: 50 } });
    must(
      await save(
        await given({
          "1.2": { threshold: 1, period: "calendar_year" },
          "1.4b": { threshold: 90, exclusions: ["under_six_months", "deferred"] },
          "1.4d": { exclusions: [] },
        }),
      ),
    );
    const stale = await save(slower);
    expect(stale).toMatchObject({ reason: "stale", current: { basis: "Hướng dẫn số 05-HD/ĐTN" } });
    const [, last] = await eventsOf("criteria.draft_saved");
    expect(last).toEqual({
      basis: "Hướng dẫn số 05-HD/ĐTN",
      items: [
        { code: "1.2", threshold: 1, period: "calendar_year", exclusions: [] },
        { code: "1.4b", threshold: 90, period: "unit", exclusions: ["under_six_months", "deferred"] },
        { code: "1.4d", threshold: null, period: "unit", exclusions: [] },
      ],
    });
  });

  test("is published by the secretary of the upper level, beside the one that stays as it was", async () => {
    const { version } = await draft();
    expect(await publishDraft(people.staff, bloc.orgId, CODE, { version })).toMatchObject({
      reason: "forbidden",
    });
    expect(await publishDraft(foreign.staff, bloc.orgId, CODE, { version })).toMatchObject({
      reason: "not_found",
    });
    expect(await publishDraft(head, bloc.orgId, CODE, { version: version - 1 })).toMatchObject({
      reason: "stale",
    });
    expect((await draft()).items).toHaveLength(22);
    const before = await setNamed(1);
    expect(must(await publishDraft(head, bloc.orgId, CODE, { version }))).toEqual({ set: `${CODE}.2` });
    expect(await publishDraft(head, bloc.orgId, CODE, { version })).toMatchObject({ reason: "conflict" });
    const [first, second] = [await setNamed(1), await setNamed(2)];
    expect(first).toEqual(before);
    expect(second).toMatchObject({ title: `${first.title}, bản 2`, basis: "Hướng dẫn số 05-HD/ĐTN" });
    expect(itemIn(second, "1.2")).toMatchObject({ period: "calendar_year", check: { threshold: 1 } });
    expect(itemIn(second, "1.4b").check).toEqual({
      key: "training_program",
      threshold: 90,
      exclusions: ["under_six_months", "deferred"],
    });
    const { id: _, ...kept } = itemIn(first, "1.3");
    expect(itemIn(second, "1.3")).toMatchObject(kept);
    expect((await eventsOf("criteria.published")).at(-1)).toEqual({
      code: `${CODE}.2`,
      basis: "Hướng dẫn số 05-HD/ĐTN",
    });
  });

  test("may be given up; the next one starts from the newest", async () => {
    must(await startDraft(people.staff, bloc.orgId, CODE));
    const { version, base } = await draft();
    expect(base.version).toBe(2);
    expect(await discardDraft(people.observer, bloc.orgId, CODE, { version })).toMatchObject({
      reason: "forbidden",
    });
    expect(await discardDraft(people.staff, bloc.orgId, CODE, { version: 9 })).toMatchObject({
      reason: "stale",
    });
    must(await discardDraft(people.staff, bloc.orgId, CODE, { version }));
    expect(must(await draftOf(people.staff, bloc.orgId, CODE))).toBeNull();
    expect(await eventsOf("criteria.draft_discarded")).toEqual([{ set: `${CODE}.2` }]);
  });
});

describe("two versions with other persons counted", () => {
  test("give one unit other figures, in its year and in what it handed in", async () => {
    const unit = unitOf(bloc);
    const on = <T>(day: string, work: () => Promise<T>) => onDay(plainDate(day), work);
    const member = (name: string, more: Record<string, unknown>) =>
      makeMember(people.secretary, unit, name, more);
    const away = await member("Lê Chi", { joinedOn: "2020-03-26" });
    await member("Trần Minh", { joinedOn: "2025-07-01" });
    await member("Phạm Đủ Sáu Tháng", { joinedOn: "2025-06-30" });
    await member("Vũ Lớn Tuổi", {
      birthDate: "1990-01-01",
      position: "Bí thư chi đoàn",
      joinedOn: "2008-03-26",
    });
    const span = { fromDay: "2025-07-01", toDay: "2026-06-30", reason: "Đi học xa" };
    const told = { day: "2025-06-20" };
    must(
      await on("2025-12-20", () => recordDeferral(people.secretary, { member: away.id, ...told, ...span })),
    );
    const year = { year: 2025, cutOff: plainDate("2025-11-30"), today: plainDate("2025-12-20") };
    const facts = (await factsOfUnits(installationScope(bloc.orgId, "test"), [unit.id], year)).get(unit.id);
    const figures = async (version: number, code: string) => {
      const measured = facts && measure(itemIn(await setNamed(version), code), facts);
      return measured?.figures;
    };
    expect(await figures(1, "1.4b")).toEqual({ value: 0, of: 4, excluded: 0 });
    expect(await figures(2, "1.4b")).toEqual({ value: 0, of: 2, excluded: 2 });
    expect(await figures(1, "1.4d")).toEqual({ value: 0, of: 0, excluded: 1 });
    expect(await figures(2, "1.4d")).toEqual({ value: 0, of: 1, excluded: 0 });

    const open = async (opened: number, version: number) => {
      const input = { ...(await yearInput(bloc.orgId, opened)), setId: (await setNamed(version)).id };
      must(await openCycle(people.staff, bloc.orgId, input));
    };
    await open(2024, 1);
    await open(2025, 2);
    const seen = async (of: number) =>
      itemOf(await wholeYear(people.secretary, unit, of), "1.4d").measured?.figures;
    await on("2025-12-20", async () => {
      expect(await seen(2024)).toEqual({ value: 0, of: 0, excluded: 1 });
      expect(await seen(2025)).toEqual({ value: 0, of: 1, excluded: 0 });
      await submittedYear(people.secretary, unit, 2025);
    });
    const [frozen] = await sql<{ measured: object }>(
      database,
      `SELECT item -> 'measured' AS measured FROM assessment_submissions s, jsonb_array_elements(s.frozen -> 'items') item
        WHERE item ->> 'code' = '1.4d'`,
    );
    expect(frozen?.measured).toMatchObject({ figures: { value: 0, of: 1, excluded: 0 } });
  });
});
