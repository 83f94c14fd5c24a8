import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/lib/platform/database/client";
import { hostileSheets } from "../../scripts/bench/hostile-sheets";
import { allOf, makeBloc, type TestBloc } from "../helpers/bloc";
import { freshDatabase } from "../helpers/database";
import { type Imports, importsOf, nationalForm } from "../helpers/imports";
import { makeCast } from "../helpers/members";
import { cookieOfActor } from "../helpers/requests";

await freshDatabase();

const MEGABYTE = 1024 * 1024;
let bloc: TestBloc;
let secretary: Imports;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 1);
  secretary = importsOf(await cookieOfActor((await makeCast(bloc)).secretary));
  // The process that reads sheets begins with the first of them.
  await secretary.upload("DV01", nationalForm().subarray(0, -3_000), { name: "a.xlsx" });
});
afterAll(closeDatabase);

const HOSTILE = hostileSheets(nationalForm());

const CHILDREN = `/proc/self/task/${process.pid}/children`;

/** What this process holds, and on Linux the one beside it that reads sheets. */
function heldMegabytes(): number {
  const own = process.memoryUsage().rss / MEGABYTE;
  const children = existsSync(CHILDREN) ? readFileSync(CHILDREN, "utf8").trim().split(" ") : [];
  return children.filter(Boolean).reduce((sum, pid) => sum + residentOf(pid), own);
}

function residentOf(pid: string): number {
  const status = existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, "utf8") : "";
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

test.for(HOSTILE)("$kind is refused within 300 MB more of memory", async ({ make, name, status, words }) => {
  const bytes = await make();
  const before = heldMegabytes();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, heldMegabytes());
  }, 20);
  const answer = await secretary.upload("DV01", bytes, { name });
  clearInterval(watch);
  expect(answer).toMatchObject({ status, body: { title: expect.stringMatching(words) } });
  expect(await allOf(bloc.orgId).memberImport.count()).toBe(0);
  expect(Math.max(most, heldMegabytes()) - before).toBeLessThan(300);
});

test("a list of 50,000 people is read, its titles beside them", async () => {
  const people = Array.from({ length: 50_000 }, (_, at) => `Lò Thị Thử,MS-${at},01/02/2000,Nữ`);
  const titles = ["DANH SÁCH ĐOÀN VIÊN", "Đơn vị 1", "", "Họ và tên,Mã đoàn viên,Ngày sinh,Giới tính"];
  const answer = await secretary.upload("DV01", [...titles, ...people].join("\n"), { name: "a.csv" });
  expect(answer).toMatchObject({ status: 201, body: { counts: { rejected: 0 } } });
  expect(Object.values(answer.body.counts).reduce((sum, count) => sum + count)).toBe(50_000);
});
