import { Readable } from "node:stream";
import { beforeAll, describe, expect, test } from "vitest";
import { createActivity } from "@/lib/activities/commands";
import { activitiesOfYear, activityDetail } from "@/lib/activities/queries";
import { unitDashboard } from "@/lib/dashboard/queries";
import { uploadEvidence } from "@/lib/evidence/intake/commands";
import { receiveFile } from "@/lib/evidence/intake/receiving";
import { listEvidence } from "@/lib/evidence/queries";
import { evidenceFilterSchema } from "@/lib/evidence/schema";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/ids";
import { saveReport } from "@/lib/reports/commands";
import { choosablePhotos } from "@/lib/reports/photos";
import { photoCandidates, reportHead } from "@/lib/reports/queries";
import { statementsOf } from "@/scripts/database/sent-statements";
import { makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";
import { jpegPhoto } from "@/tests/helpers/files";
import { makePeople, openYear, type TestPeople } from "@/tests/helpers/year";

await freshDatabase();

const YEAR = 2026;
const december = <T>(work: () => Promise<T>) => onDay(plainDate("2026-12-01"), work);

let bloc: TestBloc;
let people: TestPeople;
let here: { orgId: string; unitId: string; branchId: null };
let photos: string[];
let bare: string;
let full: string;

const deed = (evidence: string[]) => ({
  unit: here.unitId,
  title: "Ra quân",
  startsOn: "2026-03-26",
  kind: "volunteering",
  evidence,
});

async function photo(n: number): Promise<string> {
  const bytes = await jpegPhoto({ width: 100 + n, height: 80 });
  const file = must(await receiveFile(Readable.from([bytes]), `anh-${n}.jpg`));
  return must(await uploadEvidence(people.secretary, here, file, { caption: `Ảnh ${n}` })).id;
}

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  people = await makePeople(bloc);
  here = { orgId: bloc.orgId, unitId: bloc.units[0]?.id ?? "", branchId: null };
  await december(async () => {
    await openYear(bloc, people.staff, YEAR);
    photos = [];
    for (let n = 1; n <= 60; n++) photos.push(await photo(n));
    bare = must(await createActivity(people.secretary, deed([]))).id;
    full = must(await createActivity(people.secretary, deed(photos))).id;
  });
});

describe("an activity of sixty photos", () => {
  test("keeps them all, beside one that has none", async () => {
    const detail = must(await activityDetail(people.secretary, full));
    expect(new Set(detail.evidence.map(({ id }) => id))).toEqual(new Set(photos));
    expect(must(await activityDetail(people.secretary, bare)).evidence).toEqual([]);
    const { items } = must(await activitiesOfYear(people.secretary, { ...here, year: YEAR }, {}));
    expect(new Map(items.map(({ id, photos }) => [id, Number(photos)]))).toEqual(
      new Map([
        [bare, 0],
        [full, 60],
      ]),
    );
  });

  test("is asked for by as many statements as one of none", async () => {
    const asked = async (id: string) =>
      (await statementsOf(() => activityDetail(people.secretary, id))).length;
    // The pictures are one statement, whether three or sixty.
    expect(await asked(full)).toBe((await asked(bare)) + 1);
  });

  test("a hundred are taken, one more is told how many to take away", async () => {
    const ids = (count: number) => Array.from({ length: count }, () => newId());
    const refusedAt = async (count: number) =>
      december(() => createActivity(people.secretary, deed(ids(count))));
    // A hundred pass the count and fail only because nobody has sent them.
    expect(await refusedAt(100)).toMatchObject({ message: expect.stringMatching(/không thuộc đơn vị này/) });
    const message = "Một hoạt động giữ tối đa 100 ảnh, tệp, đang có 101. Gỡ bớt 1 rồi ghi lại.";
    expect(await refusedAt(101)).toMatchObject({
      reason: "invalid",
      message,
      fields: [{ path: "evidence", message }],
    });
  });
});

describe("what shows the pictures of the year", () => {
  test("the gallery shows a page of them, the first page the newest three", async () => {
    const gallery = must(
      await listEvidence(people.secretary, here, evidenceFilterSchema.parse({ year: YEAR })),
    );
    expect([gallery.items.length, gallery.total]).toEqual([48, 60]);
    const next = must(
      await listEvidence(
        people.secretary,
        here,
        evidenceFilterSchema.parse({ year: YEAR, cursor: gallery.nextCursor }),
      ),
    );
    expect(next.items).toHaveLength(12);
    const shown = must(await december(() => unitDashboard(people.secretary, { ...here, year: YEAR })));
    expect(shown.pictures).toHaveLength(3);
  });

  test("the report takes sixty in their order; a sixty-first is told the limit", async () => {
    const chosen = photos.toReversed().map((evidenceId, at) => ({ evidenceId, caption: `Ảnh ${at + 1}` }));
    const save = (list: object[], version: number | null) =>
      december(() => saveReport(people.staff, bloc.orgId, YEAR, { authorName: "", photos: list, version }));
    must(await save(chosen, null));
    const candidates = () => photoCandidates(people.staff, bloc.orgId, YEAR);
    const one = await december(() => photo(61));
    const { report } = must(await reportHead(people.staff, bloc.orgId, YEAR));
    const offered = choosablePhotos(report, await candidates());
    expect(offered.map(({ id }) => id)).toEqual([...photos.toReversed(), one]);
    expect(offered.map(({ order }) => order)).toEqual([...photos.map((_, at) => at + 1), null]);
    expect(await statementsOf(candidates)).toHaveLength(1);
    const more = [...chosen, { evidenceId: one, caption: "Ảnh 61" }];
    expect(await save(more, report?.photosVersion ?? null)).toMatchObject({
      reason: "invalid",
      message: "Chọn nhiều nhất 60 ảnh.",
    });
  });
});
