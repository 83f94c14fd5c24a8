import { beforeAll, describe, expect, test } from "vitest";
import { saveItem } from "@/lib/assessments/commands";
import type { StandingItem } from "@/lib/assessments/types";
import { statementsOf } from "@/scripts/database/sent-statements";
import { allOf, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import {
  begunYear,
  itemOf,
  makeEvidence,
  makePeople,
  meet,
  move,
  openYear,
  type TestPeople,
  wholeYear,
} from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let people: TestPeople;
let id: string;
beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  people = await makePeople(bloc);
  await openYear(bloc, people.staff);
  id = await begunYear(people.secretary, unit(0));
});

const unit = (index: number) => bloc.units[index] ?? { id: "", code: "", branches: [] };
const item = async (code: string) => itemOf(await wholeYear(people.secretary, unit(0)), code);
const save = (who: keyof TestPeople, code: string, input: object) => saveItem(people[who], id, code, input);
const saved = () =>
  sql<{ detail: { code: string; fields: string[] }; before: object; after: object }>(
    database,
    `select detail, before, after from audit_events e left join audit_values v on v.event_id = e.id
     where type = 'assessment.item_saved' order by e.id`,
  );

describe("an answer", () => {
  test("keeps claim, words and proofs, and one line in the log says which", async () => {
    const proof = await makeEvidence(people.secretary, unit(0));
    const { version } = await item("1.2");
    const answer = { claim: "met", explanation: "Hồ sơ để ở tủ có khóa.", evidence: [proof], version };
    const row = must(await save("committee", "1.2", answer));
    expect(row).toMatchObject({ claim: "met", explanation: "Hồ sơ để ở tủ có khóa.", version: version + 1 });
    expect(row.evidence).toMatchObject([{ id: proof, caption: "Ảnh ra quân", factDate: "2026-03-26" }]);
    expect(row.updatedBy).toBe(people.committee.name);
    expect(await saved()).toMatchObject([
      {
        detail: { code: "1.2", fields: ["claim", "explanation", "evidence"] },
        before: { claim: null, evidence: [] },
        after: { claim: "met", evidence: [proof] },
      },
    ]);
  });

  test("changes only what is named; the list of proofs is replaced as a whole", async () => {
    const second = await makeEvidence(people.secretary, unit(0), "Biên bản");
    const before = await item("1.2");
    const row = must(await save("secretary", "1.2", { evidence: [second], version: before.version }));
    expect(row).toMatchObject({ claim: "met", explanation: before.explanation, evidence: [{ id: second }] });
    expect(row.evidence).toHaveLength(1);
    const cleared = must(await save("secretary", "1.2", { claim: null, version: row.version }));
    expect(cleared).toMatchObject({ claim: null, evidence: [{ id: second }] });
  });

  test("is answered as it then stands there, word for word", async () => {
    const moment = (row: StandingItem) => ({ ...row, updatedAt: Date.parse(row.updatedAt) });
    let { version } = await item("1.2");
    for (const answer of [
      { claim: "not_met" },
      { explanation: "Còn hai hồ sơ thiếu ảnh." },
      { claim: "met" },
    ]) {
      const row = must(await save("committee", "1.2", { ...answer, version }));
      const { measured: _, ...standing } = await item("1.2");
      expect(moment(row)).toEqual(moment(standing));
      version = row.version;
    }
  });

  test("is saved without a look at the year's records: the year as it stands, its hold, the answer, the log", async () => {
    const { version } = await item("1.2");
    const answer = { explanation: "Đủ hồ sơ.", version };
    const sent = await statementsOf(async () => must(await save("committee", "1.2", answer)));
    expect(sent).toHaveLength(4);
  });

  test("takes no proof that is unknown, removed or a sister unit's", async () => {
    const foreign = await makeEvidence(people.sister, unit(1));
    const removed = await makeEvidence(people.secretary, unit(0));
    await allOf(bloc.orgId).evidence.updateMany({ where: { id: removed }, data: { deletedAt: new Date() } });
    const { version } = await item("1.5");
    for (const proof of [foreign, removed, "11111111-1111-4111-8111-111111111111"])
      expect(await save("secretary", "1.5", { evidence: [proof], version })).toMatchObject({
        reason: "not_found",
      });
    expect((await item("1.5")).version).toBe(version);
  });

  test("is refused by field where it is no answer", async () => {
    const { version } = await item("1.5");
    const invalid = async (input: object) =>
      expect(await save("secretary", "1.5", input)).toMatchObject({ reason: "invalid" });
    await invalid({ claim: "maybe", version });
    await invalid({ explanation: "a".repeat(5001), version });
    await invalid({ claim: "met" });
    await invalid({ claim: "met", verdict: "met", version });
    expect(await save("secretary", "9.9", { claim: "met", version })).toMatchObject({ reason: "not_found" });
  });
});

describe("who answers", () => {
  test("the unit's secretary and committee; those who read it are refused, strangers find nothing", async () => {
    const { version } = await item("1.6");
    for (const who of ["observer", "staff", "leader", "voter"] as const)
      expect(await save(who, "1.6", { claim: "met", version }), who).toMatchObject({ reason: "forbidden" });
    for (const who of ["branch", "sister", "admin"] as const)
      expect(await save(who, "1.6", { claim: "met", version }), who).toMatchObject({ reason: "not_found" });
    expect(await saveItem(people.secretary, "x", "1.6", { version })).toMatchObject({ reason: "not_found" });
    expect((await item("1.6")).version).toBe(version);
  });

  test("nobody before the year is begun", async () => {
    const sister = await wholeYear(people.sister, unit(1));
    expect(await saveItem(people.sister, sister.id, "1.6", { claim: "met", version: 1 })).toMatchObject({
      reason: "conflict",
    });
  });
});

describe("two at once", () => {
  test("the second is told and sees the other's words", async () => {
    const { version } = await item("1.7");
    must(await save("secretary", "1.7", { explanation: "Bản của Bí thư", version }));
    const second = await save("committee", "1.7", { explanation: "Bản của ủy viên", version });
    expect(second).toMatchObject({
      reason: "stale",
      current: { code: "1.7", explanation: "Bản của Bí thư", version: version + 1 },
    });
  });

  test("of eight writers of one version one wins, the others see the winner's words", async () => {
    const { version } = await item("1.8");
    const events = (await saved()).length;
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        save(n % 2 ? "secretary" : "committee", "1.8", { explanation: `Bản ${n}`, version }),
      ),
    );
    const won = results.flatMap((result) => (result.ok ? [result.value.explanation] : []));
    expect(won).toHaveLength(1);
    const told = results.flatMap((result) => (result.ok ? [] : [result]));
    for (const refusal of told) {
      expect(refusal.reason).toBe("stale");
      expect((refusal.current as StandingItem).explanation).toBe(won[0]);
    }
    expect(await item("1.8")).toMatchObject({ explanation: won[0], version: version + 1 });
    expect(await saved()).toHaveLength(events + 1);
  });

  test("an answer and a hand-in never cross: what is frozen is what stands there", async () => {
    const { items } = await wholeYear(people.secretary, unit(0));
    for (const { code, version } of items)
      must(await save("secretary", code, { claim: "met", explanation: "Đã làm.", version }));
    must(await meet(people.secretary, id));
    const { version } = await item("1.9");
    const [answered, handedIn] = await Promise.all([
      save("committee", "1.9", { explanation: "Ghi thêm vào phút cuối", version }),
      move(people.secretary, id, "SUBMITTED"),
    ]);
    const whole = await wholeYear(people.secretary, unit(0));
    const frozen = whole.submission?.frozen.items.find((one) => one.code === "1.9");
    if (handedIn.ok) expect(frozen?.explanation).toBe(itemOf(whole, "1.9").explanation);
    else expect(handedIn.reason).toBe("stale");
    expect(answered.ok || handedIn.ok).toBe(true);
  });
});
