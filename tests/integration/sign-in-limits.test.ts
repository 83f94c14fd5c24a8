import { createRequire } from "node:module";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { GET, POST } from "@/app/api/auth/[...nextauth]/route";
import { operator } from "@/lib/access/who";
import { inviteAccount } from "@/lib/accounts/commands";
import { setPasswordByLink } from "@/lib/accounts/links/commands";
import * as passwords from "@/lib/accounts/passwords";
import { signIn } from "@/lib/accounts/sign-in";
import { recordRefusal } from "@/lib/audit/refusals";
import { onDay } from "@/lib/platform/clock";
import { closeDatabase } from "@/lib/platform/database/client";
import { plainDate } from "@/lib/platform/dates";
import { SOCKET_ADDRESS_HEADER } from "@/lib/platform/socket-address";
import { makeBloc, must } from "../helpers/bloc";
import { freshDatabase, sql } from "../helpers/database";
import { endless } from "../helpers/endless-body";
import { ORIGIN } from "../helpers/requests";

const database = await freshDatabase();

const PASSWORD = "một mật khẩu đủ dài";
const MOST_PER_ACCOUNT = 8;
const MOST_PER_ADDRESS = 60;

beforeAll(async () => {
  const bloc = await makeBloc("khoi", 1, 1);
  const unitId = bloc.units[0]?.id;
  const role = { role: "UNIT_SECRETARY", unitId, fromDay: "2026-01-01", toDay: null };
  for (const username of ["hoa", "cuc", "mai", "lan"]) {
    const invitation = { username, name: "Nguyễn Thị Hòa", ...role };
    const { url } = must(await inviteAccount(operator("kiểm thử"), bloc.orgId, invitation));
    const secret = url.split("/").at(-1) ?? "";
    must(await setPasswordByLink(secret, { password: PASSWORD, again: PASSWORD }, null));
  }
});
afterAll(closeDatabase);

const attempt = (username: string, password: string, address: string) =>
  signIn({ username, password }, { address, userAgent: "kiểm thử" });

async function fail(username: string, address: string, times: number): Promise<void> {
  for (let n = 0; n < times; n++)
    expect(await attempt(username, "sai mật khẩu", address)).toMatchObject({ reason: "forbidden" });
}

/** As the sign-in page posts. */
function posted(
  username: string,
  address: string,
  given: RequestInit & { duplex?: "half" } = {},
): Promise<Response> {
  const body = new URLSearchParams({ username, password: PASSWORD, csrfToken: "x", json: "true" });
  const headers = { [SOCKET_ADDRESS_HEADER]: address, origin: ORIGIN, ...given.headers };
  const init = { method: "POST", body, ...given, headers };
  const request = new Request(`${ORIGIN}/api/auth/callback/credentials`, init);
  return POST(request, { params: Promise.resolve({ nextauth: ["callback", "credentials"] }) });
}

const nextHeaders = createRequire(import.meta.url)("next/headers") as typeof import("next/headers");

/** Of the request that next-auth reads, what Next's server would hand it: without a server nobody does. */
function servedBy(headers: Headers, cookies: { name: string; value: string }[]): void {
  const handed = [
    vi.spyOn(nextHeaders, "headers").mockResolvedValue(headers as never),
    vi.spyOn(nextHeaders, "cookies").mockResolvedValue({ getAll: () => cookies } as never),
  ];
  onTestFinished(() => {
    for (const spy of handed) spy.mockRestore();
  });
}

/** A form with next-auth's token against foreign forms, as the sign-in page fetches it first. */
async function tokened(username: string, password: string, address: string): Promise<URLSearchParams> {
  const from = new Headers({ [SOCKET_ADDRESS_HEADER]: address });
  servedBy(from, []);
  const context = { params: Promise.resolve({ nextauth: ["csrf"] }) };
  const asked = await GET(new NextRequest(`${ORIGIN}/api/auth/csrf`), context);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const cookies = asked.headers.getSetCookie().map((each) => {
    const [name = "", value = ""] = (each.split(";")[0] ?? "").split("=");
    return { name, value: decodeURIComponent(value) };
  });
  servedBy(from, cookies);
  return new URLSearchParams({ username, password, csrfToken, json: "true" });
}

const FORM = { "content-type": "application/x-www-form-urlencoded" };

describe("too many attempts", () => {
  test.each([
    ["a known name", "hoa", "10.1.1.1"],
    ["an unknown name", "khong.co", "10.1.1.2"],
  ])("for %s: 429 with Retry-After, and the right password waits too", async (_, username, address) => {
    await fail(username, address, MOST_PER_ACCOUNT);
    expect(await attempt(username, PASSWORD, address)).toMatchObject({ reason: "too_many" });
    const answer = await posted(username, address);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await answer.json()).toMatchObject({ title: expect.stringMatching(/Chờ \d+ phút/) });
  });

  test("from one address count together; another address may still try", async () => {
    for (let n = 0; n < MOST_PER_ADDRESS; n++) await fail(`nguoi.${n}`, "10.2.2.2", 1);
    expect(await attempt("cuc", PASSWORD, "10.2.2.2")).toMatchObject({ reason: "too_many" });
    expect((await posted("cuc", "10.2.2.2")).status).toBe(429);
    expect(await attempt("cuc", PASSWORD, "10.2.2.3")).toMatchObject({ ok: true });
  });
});

test("an unknown name costs the check of a password, as a known one does", async () => {
  const checked = vi.spyOn(passwords, "passwordMatches");
  onTestFinished(() => checked.mockRestore());
  await fail("cuc", "10.77.7.7", 1);
  await fail("khong.co.ai", "10.77.7.7", 1);
  expect(checked.mock.calls).toEqual([
    [expect.stringMatching(/^\$argon2id\$/), "sai mật khẩu"],
    [null, "sai mật khẩu"],
  ]);
});

test("a burst over the limit: those over it are told to wait, not that the password is wrong", async () => {
  const BURST = 12;
  const address = "10.5.5.5";
  const body = await tokened("bung.no", "sai mật khẩu", address);
  const answers = await Promise.all(Array.from({ length: BURST }, () => posted("", address, { body })));
  const [wrong, over] = [401, 429].map((status) => answers.filter((answer) => answer.status === status));
  expect([wrong?.length, over?.length]).toEqual([MOST_PER_ACCOUNT, BURST - MOST_PER_ACCOUNT]);
  for (const answer of over ?? []) expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
});

describe("a refused sign-in stands in the log", () => {
  const logged = (address: string) =>
    sql<{ reason: string; name: string; username: string | null }>(
      database,
      `select r.reason, r.actor_name as name, u.username from audit_refusals r left join users u on u.id = r.actor_id
        where r.operation = 'sign-in' and r.address = $1 order by r.id`,
      [address],
    );

  test("with the account where the name is known, and without what was typed where it is not", async () => {
    await fail("mai", "10.6.6.1", 1);
    await fail("mật khẩu gõ nhầm ô", "10.6.6.1", 1);
    await fail("mai", "10.6.6.1", MOST_PER_ACCOUNT - 1);
    expect(await attempt("mai", PASSWORD, "10.6.6.1")).toMatchObject({ reason: "too_many" });
    expect((await posted("mai", "10.6.6.1")).status).toBe(429);
    const guess = { reason: "forbidden", name: "Nguyễn Thị Hòa", username: "mai" };
    const over = { ...guess, reason: "too_many" };
    const guesses = Array.from({ length: MOST_PER_ACCOUNT - 1 }, () => guess);
    const unknown = { reason: "forbidden", name: "Tên đăng nhập không có", username: null };
    expect(await logged("10.6.6.1")).toEqual([guess, unknown, ...guesses, over, over]);
  });

  test("at most 20 a minute from one address, names known or not; a person's own refusals are kept beside", async () => {
    const address = "10.6.6.2";
    for (let n = 0; n < 30; n++) await attempt(n % 2 === 0 ? "lan" : `la.${n}`, "sai mật khẩu", address);
    const names = (await logged(address)).map(({ username }) => username);
    expect(names).toEqual(Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? "lan" : null)));
    const [user] = await sql<{ id: string }>(database, "select id from users where username = 'lan'");
    const who = { userId: user?.id ?? null, name: "Nguyễn Thị Hòa", address };
    for (let n = 0; n < 25; n++) await recordRefusal(who, { operation: "members.read", reason: "forbidden" });
    const own = "select 1 from audit_refusals where operation = 'members.read'";
    expect(await sql(database, own)).toHaveLength(20);
  });

  test("under the day that is played, by which a minute counts too", async () => {
    const who = { userId: null, name: "Chưa đăng nhập", address: "10.6.6.4" };
    const refuse = () => recordRefusal(who, { operation: "members.read", reason: "forbidden" });
    await onDay(plainDate("2026-03-06"), async () => {
      for (let n = 0; n < 25; n++) await refuse();
    });
    await onDay(plainDate("2026-03-05"), refuse);
    await onDay(plainDate("2026-03-05"), () => attempt("khong.co", "sai mật khẩu", "10.6.6.4"));
    const days = await sql<{ day: string; operation: string; times: number }>(
      database,
      `select to_char(at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day, operation, count(*)::int as times
        from audit_refusals where address = '10.6.6.4' group by 1, 2 order by 1, 2`,
    );
    expect(days).toEqual([
      { day: "2026-03-05", operation: "members.read", times: 1 },
      { day: "2026-03-05", operation: "sign-in", times: 1 },
      { day: "2026-03-06", operation: "members.read", times: 20 },
    ]);
  });

  test("and a sign-in that succeeds leaves none", async () => {
    must(await attempt("cuc", PASSWORD, "10.6.6.3"));
    expect(await logged("10.6.6.3")).toEqual([]);
  });
});

test("an office that signs in without a fault is never held up", async () => {
  for (let n = 0; n <= MOST_PER_ADDRESS; n++)
    expect(await attempt("cuc", PASSWORD, "10.3.3.3")).toMatchObject({ ok: true });
});

describe("before anybody signed in, no more is read than a sign-in needs:", () => {
  test("a body that says how long it is", async () => {
    const answer = await posted("hoa", "10.4.4.1", {
      body: "x".repeat(16_001),
      headers: { ...FORM, "content-length": "16001" },
    });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ title: "Nội dung gửi lên quá lớn (tối đa 16 KB)." });
  });

  test("a body that streams on without saying so", async () => {
    const { body, read } = endless();
    expect((await posted("hoa", "10.4.4.1", { body, headers: FORM, duplex: "half" })).status).toBe(413);
    expect(read()).toBeLessThan(100_000);
  });

  test.each([
    ["JSON", "application/json"],
    ["JSON beside a form's type", "application/json; application/x-www-form-urlencoded"],
    ["nothing named", ""],
  ])("%s is no form, over the limit or not", async (_, type) => {
    const body = JSON.stringify({ username: "cuc", password: PASSWORD });
    expect((await posted("cuc", "10.4.4.2", { body, headers: { "content-type": type } })).status).toBe(415);
  });

  test("a name given twice is measured as the one that would sign in", async () => {
    await fail("hai.lan", "10.4.4.3", MOST_PER_ACCOUNT);
    const body = "username=khac&username=hai.lan&password=x";
    expect((await posted("", "10.4.4.3", { body, headers: FORM })).status).toBe(429);
  });
});
