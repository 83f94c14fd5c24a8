import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/types";
import { createActivity } from "@/lib/activities/commands";
import { activityDetail } from "@/lib/activities/queries";
import { createAdvising } from "@/lib/advising/commands";
import { lockedItemWords } from "@/lib/assessments/messages";
import { findAssessment } from "@/lib/assessments/queries";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { evidenceDetail } from "@/lib/evidence/queries";
import { saveProgram } from "@/lib/plans/commands";
import { createItem, removeItem } from "@/lib/plans/items/commands";
import { programItem } from "@/lib/plans/queries";
import { done, refused } from "@/lib/platform/result";
import { createProject } from "@/lib/projects/commands";
import { projectDetail } from "@/lib/projects/queries";
import { tieEvidence } from "@/lib/proofs/commands";
import { proofChoices } from "@/lib/proofs/queries";
import { withProofs } from "@/lib/proofs/with-proofs";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { pdf } from "@/tests/helpers/files";
import { openYear } from "@/tests/helpers/year";

const database = await freshDatabase();

let bloc: TestBloc;
let unit: string;
let branch: string;
let secretary: Actor;
let branchSecretary: Actor;
let observer: Actor;
let sister: Actor;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  const [own, other] = bloc.units;
  unit = own?.id ?? "";
  branch = own?.branches[0]?.id ?? "";
  const at = (unitId: string | undefined) => ({ orgId: bloc.orgId, unitId: unitId ?? "" });
  secretary = await makeActor("bithu", "UNIT_SECRETARY", at(unit));
  branchSecretary = await makeActor("bithu.cd1", "BRANCH_SECRETARY", at(branch));
  observer = await makeActor("quansat", "OBSERVER", at(unit));
  sister = await makeActor("bithu.khac", "UNIT_SECRETARY", at(other?.id));
  await openYear(bloc, await makeActor("vanphong", "UPPER_STAFF", at(bloc.rootId)));
});

async function proof(actor: Actor, text: string, branchId: string | null = null): Promise<string> {
  const file = must(await receiveFile(Readable.from([pdf(text)]), `${text}.pdf`));
  return must(await uploadEvidence(actor, { orgId: bloc.orgId, unitId: unit, branchId }, file, {})).id;
}

const activity = async (actor: Actor, more: object = {}) =>
  must(
    await createActivity(actor, {
      unit,
      title: "Ra quân",
      startsOn: "2026-03-26",
      kind: "volunteering",
      ...more,
    }),
  ).id;

const assessmentId = async () =>
  (await allOf(bloc.orgId).assessment.findFirstOrThrow({ where: { unitId: unit }, select: { id: true } })).id;

/** Brings the unit's year through these steps without what each of them needs. */
const bring = async (id: string, ...states: string[]) => {
  for (const state of states)
    await sql(database, `UPDATE assessments SET state = '${state}', round = 1 WHERE id = $1`, [id]);
};
const evidenceOf = async (code: string) => {
  const { whole } = must(await findAssessment(secretary, await assessmentId()));
  return whole.items.find((item) => item.code === code)?.evidence.map(({ id }) => id);
};

describe("saying what a picture proves", () => {
  test("records and criteria at once; once tied it stays, a second time changes nothing", async () => {
    const [a, b] = [await proof(secretary, "a"), await proof(secretary, "b")];
    const deed = await activity(secretary);
    const plan = { unit, kind: "youth_task", level: "base", name: "Vườn hoa", plannedFrom: "2026-03-01" };
    const { id: project } = must(await createProject(secretary, plan));
    const advice = { unit, kind: "coordination", title: "CT", partner: "Công đoàn", day: "2026-03-01" };
    const { id: advising } = must(await createAdvising(secretary, advice));
    const tie = {
      unit,
      year: 2026,
      evidence: [a, b],
      items: ["2.4", "2.5"],
      records: [
        { kind: "activity", id: deed },
        { kind: "project", id: project },
        { kind: "advising", id: advising },
      ],
    };
    must(await tieEvidence(secretary, tie));
    expect(
      must(await activityDetail(secretary, deed))
        .evidence.map(({ id }) => id)
        .sort(),
    ).toEqual([a, b].sort());
    expect(must(await projectDetail(secretary, project))).toMatchObject({ version: 2 });
    expect(await evidenceOf("2.4")).toEqual([a, b]);
    expect(await evidenceOf("2.5")).toEqual([a, b]);
    must(await tieEvidence(secretary, tie));
    expect(must(await projectDetail(secretary, project)).version).toBe(2);
    expect(must(await evidenceDetail(secretary, a)).usedIn).toMatchObject({
      activities: [{ id: deed }],
      projects: [{ id: project }],
      advising: [{ id: advising }],
      items: [{ code: "2.4" }, { code: "2.5" }],
    });
    const events = await sql(database, "SELECT type FROM audit_events WHERE subject_id = $1 ORDER BY id", [
      a,
    ]);
    expect(events.map(({ type }) => type)).toEqual(["evidence.uploaded", "evidence.tied", "evidence.tied"]);
  });

  test("work of the year's programme, which only the unit's office sees and ties", async () => {
    const photo = await proof(secretary, "việc chương trình");
    const program = must(
      await saveProgram(secretary, {
        unit,
        year: 2026,
        number: "01-CTr/ĐTN",
        issuedOn: "2026-01-20",
        signer: "",
        resolutions: [],
      }),
    );
    const work = { program: program.id, title: "Ra quân", owner: "BCH", dueOn: "2026-03-31", state: "todo" };
    const { id } = must(await createItem(secretary, work));
    const tie = { unit, year: 2026, evidence: [photo], records: [{ kind: "program_item", id }] };
    const at = { orgId: bloc.orgId, unitId: unit };
    expect((await proofChoices(secretary, at, 2026)).records).toContainEqual({
      kind: "program_item",
      id,
      title: "Ra quân",
      day: "2026-03-31",
    });
    expect((await proofChoices(secretary, at, 2025)).records).toEqual([]);
    const seenByBranch = (await proofChoices(branchSecretary, at, 2026)).records;
    expect(seenByBranch.filter(({ kind }) => kind === "program_item")).toEqual([]);
    must(await tieEvidence(secretary, tie));
    must(await tieEvidence(secretary, tie));
    expect(must(await programItem(secretary, id))).toMatchObject({ version: 2, evidence: [{ id: photo }] });
    expect(await tieEvidence(observer, tie)).toMatchObject({ reason: "forbidden" });
    expect(await tieEvidence(sister, tie)).toMatchObject({ reason: "not_found" });
    const ofBranch = await proof(branchSecretary, "của chi đoàn", branch);
    expect(await tieEvidence(branchSecretary, { ...tie, evidence: [ofBranch] })).toMatchObject({
      reason: "not_found",
    });
    must(await removeItem(secretary, id, { version: 2 }));
    expect(await tieEvidence(secretary, tie)).toMatchObject({ reason: "not_found" });
  });

  test("onlookers are refused; foreign evidence and records are not found; an empty choice is told", async () => {
    const own = await proof(secretary, "c");
    const deed = await activity(secretary);
    const tie = { unit, year: 2026, evidence: [own], records: [{ kind: "activity", id: deed }] };
    expect(await tieEvidence(observer, tie)).toMatchObject({ reason: "forbidden" });
    expect(await tieEvidence(observer, { ...tie, records: [] })).toMatchObject({ reason: "forbidden" });
    expect(await tieEvidence(sister, tie)).toMatchObject({ reason: "not_found" });
    expect(await tieEvidence(secretary, { ...tie, records: [] })).toMatchObject({
      message: "Chọn ít nhất một việc hoặc một tiêu chí.",
    });
    expect(await tieEvidence(secretary, { ...tie, items: ["9.9"] })).toMatchObject({ reason: "not_found" });
    expect(await tieEvidence(secretary, { ...tie, year: 2025, items: ["1.1"] })).toMatchObject({
      reason: "not_found",
    });
    const unknown = [{ kind: "project", id: deed }];
    expect(await tieEvidence(secretary, { ...tie, records: unknown })).toMatchObject({ reason: "not_found" });
  });

  test("a branch's secretary ties the branch's own, and no criterion of the unit", async () => {
    const own = await proof(branchSecretary, "d", branch);
    const ofUnit = await activity(secretary);
    const ofBranch = await activity(branchSecretary, { branch });
    const tie = (id: string) => ({ unit, year: 2026, evidence: [own], records: [{ kind: "activity", id }] });
    must(await tieEvidence(branchSecretary, tie(ofBranch)));
    expect(await tieEvidence(branchSecretary, tie(ofUnit))).toMatchObject({ reason: "not_found" });
    expect(await tieEvidence(branchSecretary, { ...tie(ofBranch), items: ["1.1"] })).toMatchObject({
      reason: "not_found",
    });
    const choices = await proofChoices(branchSecretary, { orgId: bloc.orgId, unitId: unit }, 2026);
    expect(choices.records.map(({ id }) => id)).toEqual([ofBranch]);
    expect([choices.items, choices.noItems]).toEqual([[], null]);
  });

  test("of several criteria the open ones are tied, and of the locked it is said why", async () => {
    const own = await proof(secretary, "g");
    const id = await assessmentId();
    const items = "assessment_items i SET is_returned = $2 FROM criteria_items c";
    const mark = (returned: boolean) =>
      sql(
        database,
        `UPDATE ${items} WHERE c.id = i.criteria_item_id AND c.code = '2.2' AND i.assessment_id = $1`,
        [id, returned],
      );
    await bring(id, "REGISTERED", "ASSESSING", "SUBMITTED", "RETURNED");
    await mark(true);
    const tie = { unit, year: 2026, evidence: [own], items: ["2.2", "2.3"] };
    const locked = { code: "2.3", why: lockedItemWords("2.3", "RETURNED") };
    expect(must(await tieEvidence(secretary, tie))).toEqual({ tied: 1, untied: [locked] });
    expect(await evidenceOf("2.2")).toEqual([own]);
    expect(await evidenceOf("2.3")).not.toContain(own);
    const [event] = await sql(
      database,
      "SELECT detail FROM audit_events WHERE subject_id = $1 AND type = 'evidence.tied'",
      [own],
    );
    expect(event?.detail).toMatchObject({ items: ["2.2"] });

    const form = new FormData();
    const typed = { evidence: own, proofUnit: unit, proofYear: "2026" };
    for (const [name, value] of Object.entries(typed)) form.append(name, value);
    for (const code of ["2.2", "2.3"]) form.append("item", code);
    expect(must(await withProofs(secretary, form, done({ id: "a" })))).toEqual({ id: "a", untied: [locked] });
    form.delete("item");
    expect(must(await withProofs(secretary, form, done({ id: "a" })))).toEqual({ id: "a", untied: [] });
    form.append("item", "2.3");
    expect(must(await withProofs(secretary, form, done({ id: "a" })))).toEqual({ id: "a", untied: [locked] });
    const no = refused("conflict", "Không.");
    expect(await withProofs(secretary, form, no)).toEqual(no);

    // A supplement that was handed in and taken back is still a supplement.
    await bring(id, "SUBMITTED", "ASSESSING");
    const again = { ...tie, evidence: [await proof(secretary, "h")] };
    const still = { ...locked, why: lockedItemWords("2.3", "RETURNED") };
    expect(must(await tieEvidence(secretary, again))).toEqual({ tied: 1, untied: [still] });
    expect(await evidenceOf("2.3")).not.toContain(again.evidence[0]);
    const choices = await proofChoices(secretary, { orgId: bloc.orgId, unitId: unit }, 2026);
    expect(choices.items.map(({ code }) => code)).toEqual(["2.2"]);
    await mark(false);
  });

  test("what is handed in is locked, and the choices say why", async () => {
    const own = await proof(secretary, "e");
    const at = { orgId: bloc.orgId, unitId: unit };
    expect((await proofChoices(secretary, at, 2026)).items.length).toBeGreaterThan(20);
    const id = await assessmentId();
    await bring(id, "SUBMITTED");
    const tie = { unit, year: 2026, evidence: [own], items: ["2.3"] };
    expect(await tieEvidence(secretary, tie)).toMatchObject({
      reason: "conflict",
      message: lockedItemWords("2.3", "SUBMITTED"),
    });
    expect(await proofChoices(secretary, at, 2026)).toMatchObject({
      items: [],
      noItems: "Chưa gắn được tiêu chí năm 2026 vì tự đánh giá đang ở bước “đã nộp”.",
    });
    expect((await proofChoices(secretary, at, 2025)).noItems).toBe(
      "Chưa gắn được tiêu chí vì đơn vị chưa có trong năm đánh giá 2025.",
    );
  });
});
