import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { readScope } from "@/lib/access/scopes";
import type { Actor } from "@/lib/access/types";
import { changeEvidence, removeEvidence, restoreEvidence } from "@/lib/evidence/commands";
import { replaceEvidence, uploadEvidence } from "@/lib/evidence/intake/commands";
import { type ReceivedFile, receiveFile } from "@/lib/evidence/intake/receiving";
import { evidenceByIds, evidenceDetail, listEvidence, newestEvidence } from "@/lib/evidence/queries";
import { restrictEvidence } from "@/lib/evidence/restricting";
import { revealEvidence } from "@/lib/evidence/revealing/commands";
import { evidenceFilterSchema } from "@/lib/evidence/schema";
import { fileOfEvidence } from "@/lib/evidence/serving";
import { onDay } from "@/lib/platform/clock";
import { plainDate } from "@/lib/platform/dates";
import { env } from "@/lib/platform/env";
import { keptFile } from "@/lib/platform/storage";
import type { RecordPlace } from "@/lib/units/record-place";
import { allOf, makeActor, makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { jpegPhoto, pdf, pngPicture, program } from "@/tests/helpers/files";

const database = await freshDatabase();

let bloc: TestBloc;
let here: RecordPlace;
let atBranch: RecordPlace;
let secretary: Actor;
let branchSecretary: Actor;
let observer: Actor;
let sister: Actor;
let staff: Actor;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 2);
  const [unit, other] = bloc.units;
  const unitId = unit?.id ?? "";
  const branchId = unit?.branches[0]?.id ?? "";
  here = { orgId: bloc.orgId, unitId, branchId: null };
  atBranch = { ...here, branchId };
  secretary = await makeActor("bithu", "UNIT_SECRETARY", here);
  branchSecretary = await makeActor("bithu.cd1", "BRANCH_SECRETARY", { orgId: bloc.orgId, unitId: branchId });
  observer = await makeActor("quansat", "OBSERVER", here);
  sister = await makeActor("bithu.khac", "UNIT_SECRETARY", { orgId: bloc.orgId, unitId: other?.id ?? "" });
  staff = await makeActor("vanphong", "UPPER_STAFF", { orgId: bloc.orgId, unitId: bloc.rootId });
});

async function received(bytes: Buffer, name = "tệp.pdf"): Promise<ReceivedFile> {
  return must(await receiveFile(Readable.from([bytes]), name));
}

async function upload(actor: Actor, place: RecordPlace, bytes: Buffer, input: object = {}, name?: string) {
  return uploadEvidence(actor, place, await received(bytes, name), input);
}

const incoming = () => readdirSync(join(env().dataDir, "files", "incoming"));
const all = evidenceFilterSchema.parse({});
const idsOf = async (actor: Actor, filter: object = {}) =>
  must(await listEvidence(actor, here, evidenceFilterSchema.parse(filter))).items.map(({ id }) => id);

describe("taking a file in", () => {
  test("a photo is turned upright, loses its place and camera, keeps its day, and has a preview", async () => {
    const photo = await jpegPhoto({ takenOn: "2026:03:26", width: 900, height: 600, orientation: 6 });
    const made = must(
      await onDay(plainDate("2026-11-24"), () =>
        upload(secretary, here, photo, { caption: "Lễ ra quân" }, "Ảnh ra quân.JPG"),
      ),
    );
    expect(made).toMatchObject({ mediaType: "image/jpeg", factDate: "2026-03-26" });
    const kept = await sharp(keptFile(bloc.orgId, made.sha256)).metadata();
    expect(kept).toMatchObject({ width: 600, height: 900 });
    expect([kept.exif, kept.xmp, kept.iptc, kept.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const row = await allOf(bloc.orgId).evidenceRevision.findFirst({ where: { evidenceId: made.id } });
    expect(row).toMatchObject({
      number: 1,
      fileName: "Ảnh ra quân.JPG",
      width: 600,
      height: 900,
      size: made.size,
    });
    const preview = await sharp(keptFile(bloc.orgId, row?.previewSha256 ?? "")).metadata();
    expect(preview).toMatchObject({ format: "webp", width: 427, height: 640 });
    expect(incoming()).toEqual([]);
  });

  test("a typed day wins; a day to come is refused", async () => {
    const photo = await jpegPhoto();
    const made = must(await upload(secretary, here, photo, { factDate: "2026-03-20" }));
    expect(made.factDate).toBe("2026-03-20");
    const early = await onDay(plainDate("2026-03-01"), () =>
      upload(secretary, here, photo, { factDate: "02/03/2026" }),
    );
    expect(early).toMatchObject({ reason: "invalid", fields: [{ path: "factDate" }] });
  });

  test("the name's ending follows the content", async () => {
    const made = must(await upload(secretary, here, await pngPicture(), {}, "anh.jpg"));
    expect(must(await evidenceDetail(secretary, made.id))).toMatchObject({
      mediaType: "image/png",
      fileName: "anh.png",
    });
  });

  test("the same bytes twice are kept once and are two pieces of evidence", async () => {
    const first = must(await upload(secretary, here, pdf("giống nhau")));
    const second = must(await upload(secretary, here, pdf("giống nhau")));
    expect(second.sha256).toBe(first.sha256);
    expect(second.id).not.toBe(first.id);
    const named = await allOf(bloc.orgId).storedFile.count({ where: { sha256: first.sha256 } });
    expect(named).toBe(1);
  });

  test("what is no such file leaves neither row nor byte", async () => {
    const before = await allOf(bloc.orgId).evidence.count();
    expect(await upload(secretary, here, program, {}, "anh.jpg")).toMatchObject({ reason: "wrong_type" });
    const photo = await jpegPhoto({ width: 2000, height: 1500 });
    const torn = photo.subarray(0, photo.length / 2);
    expect(await upload(secretary, here, torn)).toMatchObject({ reason: "invalid" });
    const png = await pngPicture(400, 400);
    expect(await upload(secretary, here, png.subarray(0, png.length - 200))).toMatchObject({
      reason: "invalid",
    });
    expect(await allOf(bloc.orgId).evidence.count()).toBe(before);
    expect(incoming()).toEqual([]);
  });

  test("a picture of too many points is refused before it is drawn", async () => {
    const wide = await sharp({ create: { width: 10_000, height: 7_000, channels: 3, background: "white" } })
      .png()
      .toBuffer();
    expect(await upload(secretary, here, wide)).toMatchObject({
      reason: "too_large",
      message: expect.stringContaining("10000 × 7000"),
    });
    expect(incoming()).toEqual([]);
  });

  test("a failure of the database leaves no byte behind", async () => {
    const bytes = pdf("hỏng giữa chừng");
    const file = await received(bytes);
    await sql(
      database,
      "ALTER TABLE evidence_revisions ADD CONSTRAINT broken CHECK (file_name <> 'tệp.pdf') NOT VALID",
    );
    await expect(uploadEvidence(secretary, here, file, {})).rejects.toThrow();
    await sql(database, "ALTER TABLE evidence_revisions DROP CONSTRAINT broken");
    expect(existsSync(keptFile(bloc.orgId, file.sha256))).toBe(false);
    expect(incoming()).toEqual([]);
    expect(await allOf(bloc.orgId).storedFile.count({ where: { sha256: file.sha256 } })).toBe(0);
  });
});

describe("who may", () => {
  test("the branch's secretary at the own branch and not at the unit", async () => {
    must(await upload(branchSecretary, atBranch, pdf("chi đoàn")));
    expect(await upload(branchSecretary, here, pdf("đơn vị"))).toMatchObject({ reason: "not_found" });
  });

  test("observers and staff look on; a sister unit finds nothing", async () => {
    const { id, sha256 } = must(await upload(secretary, here, pdf("ai xem")));
    expect(sha256).toHaveLength(64);
    for (const actor of [observer, staff]) {
      expect(await upload(actor, here, pdf())).toMatchObject({ reason: "forbidden" });
      expect(await changeEvidence(actor, id, {})).toMatchObject({ reason: "forbidden" });
      expect(await removeEvidence(actor, id, {})).toMatchObject({ reason: "forbidden" });
      expect(await replaceEvidence(actor, id, await received(pdf()), {})).toMatchObject({
        reason: "forbidden",
      });
      expect(await evidenceDetail(actor, id)).toMatchObject({ ok: true, value: { mayEdit: false } });
    }
    expect(await upload(sister, here, pdf())).toMatchObject({ reason: "not_found" });
    expect(await changeEvidence(sister, id, {})).toMatchObject({ reason: "not_found" });
    expect(await evidenceDetail(sister, id)).toMatchObject({ reason: "not_found" });
    expect(await idsOf(sister)).toEqual([]);
    expect(await evidenceByIds(sister, bloc.orgId, [id])).toEqual([]);
    expect(incoming()).toEqual([]);
  });

  test("a restricted piece is read by the unit's and the branch's secretary alone", async () => {
    const { id } = must(await upload(branchSecretary, atBranch, pdf("hạn chế")));
    const restrict = async (actor: Actor, isRestricted: boolean, version?: number) => {
      const seen = version ?? must(await evidenceDetail(secretary, id)).version;
      return restrictEvidence(actor, id, { isRestricted, version: seen });
    };
    for (const actor of [observer, staff])
      expect(await restrict(actor, true)).toMatchObject({ reason: "forbidden" });
    expect(await restrict(sister, true)).toMatchObject({ reason: "not_found" });
    expect(must(await restrict(branchSecretary, true))).toMatchObject({ restricted: true });
    expect(await restrict(secretary, false, 1)).toMatchObject({
      reason: "stale",
      current: { restricted: true },
    });
    for (const actor of [secretary, branchSecretary]) {
      expect(await evidenceDetail(actor, id)).toMatchObject({ ok: true });
      expect(await idsOf(actor)).toContain(id);
    }
    for (const actor of [observer, staff]) {
      expect(await evidenceDetail(actor, id)).toMatchObject({ reason: "forbidden" });
      expect(await idsOf(actor)).not.toContain(id);
      expect(await evidenceByIds(actor, bloc.orgId, [id])).toEqual([]);
      expect(await fileOfEvidence(actor, id)).toMatchObject({ reason: "forbidden" });
    }
    expect(await evidenceDetail(sister, id)).toMatchObject({ reason: "not_found" });
  });

  test("the upper level sees it for a while after it said why, which the log keeps", async () => {
    const { id } = must(await upload(branchSecretary, atBranch, pdf("xem chi tiết")));
    const { version } = must(await evidenceDetail(secretary, id));
    must(await restrictEvidence(secretary, id, { isRestricted: true, version }));
    const reveal = (actor: Actor, reason: string) =>
      onDay(plainDate("2026-11-28"), () => revealEvidence(actor, { evidence: id, reason }));
    const seen = (actor: Actor, day = "2026-11-28") => onDay(plainDate(day), () => fileOfEvidence(actor, id));
    expect(await reveal(staff, "Xem")).toMatchObject({ fields: [{ path: "reason" }] });
    expect(await reveal(observer, "Xem để thẩm định")).toMatchObject({ reason: "forbidden" });
    expect(await reveal(sister, "Xem để thẩm định")).toMatchObject({ reason: "not_found" });
    must(await reveal(staff, "Thẩm định tiêu chí 1.5"));
    expect(await seen(staff)).toMatchObject({ ok: true });
    for (const actor of [observer]) expect(await seen(actor)).toMatchObject({ reason: "forbidden" });
    expect(await seen(staff, "2026-11-29")).toMatchObject({ reason: "forbidden" });
    const logged = await sql<{ detail: object; after: object }>(
      database,
      `SELECT e.detail, v.after FROM audit_events e JOIN audit_values v ON v.event_id = e.id
        WHERE e.type = 'sensitive.read' AND e.subject_id = $1`,
      [id],
    );
    expect(logged).toEqual([
      { detail: { fields: ["evidence"] }, after: { reason: "Thẩm định tiêu chí 1.5" } },
    ]);
  });
});

describe("changing", () => {
  test("caption and day; an old version is told what stands there now", async () => {
    const { id } = must(await upload(secretary, here, pdf("sửa"), { factDate: "2026-01-05" }));
    const edit = { caption: "Biên bản họp", factDate: "06/01/2026", version: 1 };
    expect(must(await changeEvidence(secretary, id, edit))).toMatchObject({
      caption: "Biên bản họp",
      factDate: "2026-01-06",
      version: 2,
    });
    expect(await changeEvidence(secretary, id, { ...edit, caption: "Khác" })).toMatchObject({
      reason: "stale",
      current: { caption: "Biên bản họp", version: 2 },
    });
    for (const version of ["2147483648", 99_999_999_999])
      expect(await changeEvidence(secretary, id, { ...edit, version })).toMatchObject({
        reason: "invalid",
        fields: [{ path: "version" }],
      });
    expect(await changeEvidence(secretary, id, { ...edit, factDate: "31/02/2026" })).toMatchObject({
      reason: "invalid",
      fields: [{ path: "factDate", message: "31/02/2026 không có trong lịch. Ghi ngày/tháng/năm." }],
    });
  });

  test("another file is a new revision; the first stays", async () => {
    const { id, sha256 } = must(await upload(secretary, here, pdf("bản một")));
    const after = must(await replaceEvidence(secretary, id, await received(pdf("bản hai")), { version: 1 }));
    expect(after.revisions.map(({ number }) => number)).toEqual([2, 1]);
    expect(after.revisions[1]?.sha256).toBe(sha256);
    expect(existsSync(keptFile(bloc.orgId, sha256))).toBe(true);
    const late = await received(pdf("bản ba"));
    expect(await replaceEvidence(secretary, id, late, { version: 1 })).toMatchObject({ reason: "stale" });
    expect(existsSync(keptFile(bloc.orgId, late.sha256))).toBe(false);
  });

  test("removed it is gone for all but its keepers, and can be taken back for 30 days", async () => {
    const { id } = must(await upload(secretary, here, pdf("xóa")));
    const on = (day: string, work: () => Promise<unknown>) => onDay(plainDate(day), work);
    expect(await on("2026-10-01", () => removeEvidence(secretary, id, { version: 9 }))).toMatchObject({
      reason: "stale",
    });
    expect(await on("2026-10-01", () => removeEvidence(secretary, id, { version: 1 }))).toMatchObject({
      ok: true,
    });
    expect(await idsOf(secretary)).not.toContain(id);
    expect(await idsOf(secretary, { removed: "1" })).toContain(id);
    expect(await evidenceDetail(observer, id)).toMatchObject({ reason: "not_found" });
    expect(await changeEvidence(secretary, id, {})).toMatchObject({ reason: "conflict" });
    expect(await on("2026-11-01", () => restoreEvidence(secretary, id))).toMatchObject({
      reason: "conflict",
    });
    expect(await on("2026-10-31", () => restoreEvidence(secretary, id))).toMatchObject({ ok: true });
    expect(await idsOf(secretary)).toContain(id);
  });

  test("every change left its line in the log, without a personal value in the open part", async () => {
    const { id } = must(await upload(secretary, here, pdf("nhật ký"), { caption: "Bạn Nguyễn Thị Hòa" }));
    must(await changeEvidence(secretary, id, { caption: "Bạn Hòa", factDate: "2026-01-05", version: 1 }));
    const events = await sql<{ type: string; detail: unknown }>(
      database,
      "SELECT type, detail FROM audit_events WHERE subject_id = $1 ORDER BY id",
      [id],
    );
    expect(events.map(({ type }) => type)).toEqual(["evidence.uploaded", "evidence.changed"]);
    expect(JSON.stringify(events)).not.toContain("Hòa");
  });
});

describe("finding", () => {
  test("by month, by words without marks, by branch, page by page", async () => {
    const [, unit] = bloc.units;
    const there = { orgId: bloc.orgId, unitId: unit?.id ?? "", branchId: null };
    for (const [day, caption] of [
      ["2026-03-05", "Trồng cây đầu xuân"],
      ["2026-03-26", "Lễ kỷ niệm"],
      ["2026-05-19", "Dâng hương"],
    ])
      must(await upload(sister, there, pdf(caption), { factDate: day, caption }));
    const list = async (filter: object) => must(await listEvidence(sister, there, { ...all, ...filter }));
    const captions = async (filter: object) => (await list(filter)).items.map(({ caption }) => caption);
    expect(await captions({})).toEqual(["Dâng hương", "Lễ kỷ niệm", "Trồng cây đầu xuân"]);
    expect(await captions({ month: "2026-03" })).toEqual(["Lễ kỷ niệm", "Trồng cây đầu xuân"]);
    expect(await captions({ q: "ky NIEM" })).toEqual(["Lễ kỷ niệm"]);
    expect(await captions({ q: "%" })).toEqual([]);
    expect(await captions({ year: 2025 })).toEqual([]);
    const first = await list({ limit: 2 });
    expect(first).toMatchObject({ total: 3, items: { length: 2 } });
    expect(await captions({ limit: 2, cursor: first.nextCursor })).toEqual(["Trồng cây đầu xuân"]);
    const scope = readScope(sister, bloc.orgId);
    const newest = scope ? await newestEvidence(scope, there.unitId, 2) : [];
    expect(newest.map(({ caption }) => caption)).toEqual(["Dâng hương", "Lễ kỷ niệm"]);
  });
});
