import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { openAppraisal } from "@/lib/assessments/appraisal/commands";
import { appraisalSheet } from "@/lib/assessments/appraisal/queries";
import { saveItem } from "@/lib/assessments/commands";
import { submittedOf } from "@/lib/assessments/submitted/queries";
import { evidenceDetail } from "@/lib/evidence/queries";
import { restrictEvidence } from "@/lib/evidence/restricting";
import { makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import {
  answerAll,
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

const OPEN = "Ảnh ra quân";
const HIDDEN = "Đơn trợ cấp của Nguyễn Thị X";
const FILE = "Don-tro-cap-Nguyen-Thi-X.jpg";
const WITHHELD = {
  caption: "Tệp hạn chế",
  fileName: "Tệp hạn chế",
  hasPreview: false,
  isRestricted: true,
  isWithheld: true,
};

let bloc: TestBloc;
let unit: TestUnit;
let people: TestPeople;
let id: string;
let open: string;
let restricted: string;

const restrict = async (evidence: string) => {
  const { version } = must(await evidenceDetail(people.secretary, evidence));
  must(await restrictEvidence(people.secretary, evidence, { isRestricted: true, version }));
};

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  unit = bloc.units[0] as TestUnit;
  people = await makePeople(bloc);
  await openYear(bloc, people.staff);
  id = await begunYear(people.secretary, unit);
  await answerAll(people.secretary, id);
  [open, restricted] = [
    await makeEvidence(people.secretary, unit, OPEN),
    await makeEvidence(people.secretary, unit, HIDDEN),
  ];
  await sql(
    database,
    `update evidence_revisions set file_name = '${FILE}', preview_sha256 = sha256 where evidence_id = '${restricted}'`,
  );
  await restrict(restricted);
  const { version } = itemOf(await wholeYear(people.secretary, unit), "1.2");
  must(await saveItem(people.secretary, id, "1.2", { evidence: [restricted, open], version }));
  must(await meet(people.secretary, id, { evidence: restricted }));
});

const readers = () => [people.committee, people.observer, people.voter, people.staff];
const told = (...all: unknown[]) => JSON.stringify(all);

function expectUntold(...all: unknown[]): void {
  expect(told(...all)).not.toContain(HIDDEN);
  expect(told(...all)).not.toContain(FILE);
}

async function submitted(actor: Actor) {
  return must(await submittedOf(actor, { orgId: bloc.orgId, unitId: unit.id }, 2026));
}

describe("a restricted proof of a criterion", () => {
  test("is told by name to those who read it, and to others only that it is there", async () => {
    const own = await wholeYear(people.secretary, unit);
    const named = { caption: HIDDEN, fileName: FILE, hasPreview: true, isRestricted: true };
    expect(itemOf(own, "1.2").evidence).toMatchObject([{ id: restricted, ...named }, { caption: OPEN }]);
    expect(own.meeting?.evidence).toMatchObject({ caption: HIDDEN });
    for (const reader of readers()) {
      const whole = await wholeYear(reader, unit);
      expect(itemOf(whole, "1.2").evidence).toMatchObject([
        { id: restricted, ...WITHHELD },
        { caption: OPEN },
      ]);
      expect(whole.meeting?.evidence).toMatchObject(WITHHELD);
      expectUntold(whole);
    }
  });

  test("stays unnamed in the answer to who writes beside it, and stays tied", async () => {
    const { version } = itemOf(await wholeYear(people.committee, unit), "1.2");
    const evidence = [restricted, open];
    const saved = must(await saveItem(people.committee, id, "1.2", { evidence, version }));
    expect(saved.evidence).toMatchObject([{ id: restricted, ...WITHHELD }, { id: open }]);
    expectUntold(saved, await saveItem(people.committee, id, "1.2", { evidence, version }));
    expectUntold(must(await meet(people.committee, id, { evidence: restricted })));
  });

  test("is handed in without its name, and the reviewer's page tells none", async () => {
    must(await move(people.secretary, id, "SUBMITTED"));
    const [kept] = await sql<{ frozen: object }>(database, "select frozen from assessment_submissions");
    expectUntold(kept?.frozen);
    expect(told(kept?.frozen)).toContain("Tệp hạn chế");
    const sheet = must(await appraisalSheet(people.staff, id, "1.2"));
    expect(sheet.proofs).toMatchObject([{ caption: "Tệp hạn chế", isRestricted: true }, { caption: OPEN }]);
    expectUntold(sheet, must(await openAppraisal(people.staff, id)));
    for (const reader of readers()) expectUntold(await submitted(reader), await wholeYear(reader, unit));
    expect(itemOf(await wholeYear(people.secretary, unit), "1.2").evidence).toMatchObject([
      { id: restricted, caption: "Tệp hạn chế", hasPreview: true },
      { id: open },
    ]);
  });

  test("that was restricted only after it was handed in is withheld too; the seal still holds", async () => {
    expect(told(await submitted(people.observer))).toContain(OPEN);
    await restrict(open);
    for (const reader of readers()) {
      const all = told(await submitted(reader), await wholeYear(reader, unit));
      expect(all).not.toContain(OPEN);
      expect(await submitted(reader)).toMatchObject({ isIntact: true });
      expect(itemOf(await wholeYear(reader, unit), "1.2").evidence).toMatchObject([WITHHELD, WITHHELD]);
    }
    expect(told(must(await appraisalSheet(people.staff, id, "1.2")))).not.toContain(OPEN);
    expect(told(await submitted(people.secretary))).toContain(OPEN);
  });
});
