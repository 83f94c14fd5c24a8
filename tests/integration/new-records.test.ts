import { beforeAll, expect, test } from "vitest";
import { createActivity } from "@/lib/activities/commands";
import { createAdvising } from "@/lib/advising/commands";
import { createDossiers } from "@/lib/care/dossiers/commands";
import { createCare } from "@/lib/care/support/commands";
import { saveProgram } from "@/lib/plans/commands";
import { createItem } from "@/lib/plans/items/commands";
import type { Result } from "@/lib/platform/result";
import { createProject } from "@/lib/projects/commands";
import { allocateTarget } from "@/lib/targets/allocations/commands";
import { createTarget } from "@/lib/targets/commands";
import { addProgress } from "@/lib/targets/progress/commands";
import { targetDetail } from "@/lib/targets/queries";
import { statementsOf } from "@/scripts/database/sent-statements";
import { makeBloc, must, type TestBloc, type TestUnit } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { makeMember } from "@/tests/helpers/members";
import { makeEvidence, makePeople, type TestPeople } from "@/tests/helpers/year";

await freshDatabase();

let bloc: TestBloc;
let people: TestPeople;
let unit: string;
let evidence: string[];
let members: string[];
let program: string;
let allocation: string;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  people = await makePeople(bloc);
  const own = bloc.units[0] as TestUnit;
  unit = own.id;
  evidence = [await makeEvidence(people.secretary, own)];
  members = [(await makeMember(people.secretary, own, "Trần Thị Bình")).id];
  program = must(await saveProgram(people.secretary, head(2025))).id;
  const goal = { year: 2026, name: "Công trình", measure: "công trình", value: "10" };
  const { id: target } = must(await createTarget(people.staff, bloc.orgId, goal));
  must(await allocateTarget(people.staff, target, { values: [{ unit, value: 10 }], version: 1 }));
  allocation = must(await targetDetail(people.staff, target)).units[0]?.given?.allocationId ?? "";
});

const head = (year: number) => ({ unit, year, number: "05-CTr/ĐTN", signer: "Nguyễn Văn An", evidence });
const DAY = "2026-03-01";

test.each<[string, () => Promise<Result<unknown>>]>([
  [
    "activity",
    () => {
      const deed = { title: "Thăm gia đình chính sách", startsOn: DAY, kind: "social_welfare" };
      const said = { occasion: "war_invalids_day", place: "Phường 2", content: "Trao quà." };
      const partners = ["Công đoàn cơ sở"];
      return createActivity(people.secretary, { unit, ...deed, ...said, partners, members, evidence });
    },
  ],
  [
    "care",
    () => {
      const deed = { title: "Thăm đoàn viên ốm", day: DAY, kind: "illness_visit", beneficiary: "members" };
      return createCare(people.secretary, { unit, ...deed, members, evidence });
    },
  ],
  [
    "place of dossiers",
    () => createDossiers(people.secretary, { unit, place: "Tủ số 3", keeper: "Bí thư", evidence }),
  ],
  ["programme", () => saveProgram(people.secretary, head(2026))],
  [
    "piece of work",
    () => {
      const work = { title: "Ra quân", owner: "Ban Chấp hành", startsOn: "2025-03-01", dueOn: "2025-03-31" };
      return createItem(people.secretary, { program, ...work, state: "todo", evidence });
    },
  ],
  [
    "project",
    () => {
      const work = { kind: "youth_project", level: "base", name: "Thắp sáng đường quê", plannedFrom: DAY };
      const said = { plannedTo: "2026-06-30", volume: "2,4 km", partners: ["Công đoàn cơ sở"] };
      return createProject(people.secretary, { unit, ...work, ...said, evidence });
    },
  ],
  [
    "advice",
    () => {
      const advice = { kind: "advising", title: "Nghị quyết về công tác thanh niên", day: DAY };
      const said = { subject: "union_work", form: "draft_resolution", outcome: "accepted" };
      return createAdvising(people.secretary, { unit, ...advice, ...said, evidence });
    },
  ],
  [
    "progress",
    () => addProgress(people.secretary, { allocation, factOn: DAY, amount: 1, note: "Đợt 1", evidence }),
  ],
])("a new %s takes nothing away, since nothing was there", async (_, make) => {
  const sent = await statementsOf(async () => must(await make()));
  expect(sent.filter((text) => /^\s*delete/i.test(text))).toEqual([]);
});
