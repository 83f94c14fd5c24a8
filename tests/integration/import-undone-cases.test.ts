import { afterAll, beforeAll, expect, test } from "vitest";
import { takeGraduationBack } from "@/lib/graduations/commands";
import { onDay } from "@/lib/platform/clock";
import { closeDatabase } from "@/lib/platform/database/client";
import { plainDate } from "@/lib/platform/dates";
import { answerProposals } from "@/lib/proposals/commands";
import { proposalsAt } from "@/lib/proposals/queries";
import { takeRemovalBack } from "@/lib/removals/commands";
import { dropRecorded } from "@/lib/transfers/correcting";
import { allOf, makeBloc, must, type TestBloc } from "../helpers/bloc";
import { freshDatabase } from "../helpers/database";
import { type Imports, importsOf } from "../helpers/imports";
import { makeCast, unitOf } from "../helpers/members";
import { cookieOfActor } from "../helpers/requests";
import { xlsxOf } from "../helpers/sheets";

await freshDatabase();

const itsDay = <T>(work: () => Promise<T>) => onDay(plainDate("2026-11-29"), work);
const HEADER = ["Họ và tên", "Ngày sinh", "Giới tính", "Ngày vào Đoàn", "Chi đoàn"];
const person = (name: string, born: string) => [name, born, "Nữ", "26/03/2010", "Chi đoàn 1"];
const STAYS = person("Vũ Thị Lan", "01/02/2001");
const LEAVING = [
  person("Lê Thị Đi", "03/04/2000"),
  person("Bùi Thị Lớn", "05/05/1993"),
  person("Hà Thị Vắng", "06/06/1999"),
];
let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let secretary: Imports;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 1);
  cast = await makeCast(bloc);
  secretary = importsOf(await cookieOfActor(cast.secretary));
});
afterAll(closeDatabase);

async function confirmed(rows: string[][], reasons: readonly string[] = []): Promise<string> {
  const { body } = await secretary.upload("DV01", await xlsxOf([HEADER, ...rows]), { complete: true });
  const inOrder = LEAVING.map(([name]) => body.absent.find(({ fullName }) => fullName === name)?.id ?? "");
  const absent = Object.fromEntries(reasons.map((reason, at) => [inOrder[at], reason]));
  if (reasons.length > 0) expect((await secretary.patch(body.id, { absent })).status).toBe(200);
  expect(await secretary.confirm(body.id)).toMatchObject({ status: 200 });
  return body.id;
}

const proposed = async () =>
  must(await proposalsAt(cast.secretary, { orgId: bloc.orgId, unitId: unitOf(bloc).id, branchId: null }));
const standing = async () =>
  (await allOf(bloc.orgId).member.findMany({ orderBy: { birthDate: "asc" } })).map(
    ({ fullName, status, statusSince }) => [fullName, status, statusSince],
  );

test("whom a list took out comes back with the case that recorded it, where the list was taken back before", () =>
  itsDay(async () => {
    await confirmed([STAYS, ...LEAVING]);
    const before = await standing();
    const list = await confirmed([STAYS], ["moved", "graduated", "removed"]);
    const { open } = await proposed();
    const day = "25/11/2026";
    const cells: Record<string, Record<string, string>> = {
      transfer_out: { number: "8-GT", place: "Đoàn phường Cửa Lò" },
      graduation: { number: "15-GCN" },
      removal: { number: "1", lapse: "fee", firstMonth: "3/2026", lastMonth: "5/2026" },
    };
    const rows = open.map(({ id, kind }) => ({ id, as: kind, day, ...cells[kind] }));
    expect(must(await answerProposals(cast.secretary, { unit: unitOf(bloc).id, rows }))).toEqual({
      count: 3,
    });
    const { body } = await secretary.undo(list);
    expect(body.problems).toHaveLength(3);
    for (const { message } of body.problems) expect(message).toContain("trở lại như trước lần nhập");
    expect((await standing()).map(([, status]) => status).toSorted()).toEqual(
      ["active", "graduated", "moved", "removed"].toSorted(),
    );
    const drop = {
      transfer: dropRecorded,
      graduation: takeGraduationBack,
      removal_from_roll: takeRemovalBack,
    };
    for (const { id, procedure, version } of await allOf(bloc.orgId).memberCase.findMany())
      must(
        await drop[procedure as keyof typeof drop](cast.secretary, id, {
          version: String(version),
          note: "Ghi nhầm",
        }),
      );
    expect(await standing()).toEqual(before);
    expect(await proposed()).toMatchObject({ open: [], answered: [] });
  }));
