import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, inject, test, vi } from "vitest";
import { GET as picture } from "@/app/(public)/anh/[id]/route";
import { GET as byOrganisation } from "@/app/(public)/ket-qua/[org]/[year]/route";
import { GET as byYear } from "@/app/(public)/ket-qua/[org]/route";
import { GET as landing } from "@/app/(public)/route";
import { closeDatabase, connection } from "@/lib/platform/database/client";
import { dropDatabase } from "@/scripts/database/roles";
import { freshDatabase, sql } from "../helpers/database";

const database = await freshDatabase();

const request = (path: string) => new Request(`http://localhost:3000${path}`);
const id = randomUUID();
const pages = {
  "/": () => landing(request("/")),
  "/ket-qua/2021": () => byYear(request("/ket-qua/2021"), { params: Promise.resolve({ org: "2021" }) }),
  "/ket-qua/khoi/2021": () =>
    byOrganisation(request("/ket-qua/khoi/2021"), { params: Promise.resolve({ org: "khoi", year: "2021" }) }),
};
const pictured = () => picture(request(`/anh/${id}`), { params: Promise.resolve({ id }) });
const asked = () => Promise.all(Object.values(pages).map((ask) => ask()));

test("a failure that is no outage is not told as one", async () => {
  await sql(database, "alter table report_publications rename to elsewhere");
  for (const ask of [...Object.values(pages), pictured]) await expect(ask()).rejects.toThrow();
  await sql(database, "alter table elsewhere rename to report_publications");
});

test("a host that takes a connection and says nothing is waited for once, ten seconds", async () => {
  await closeDatabase();
  const { options } = connection().pool;
  const { connectionString } = options;
  const silent = createServer().listen(0, "127.0.0.1");
  await once(silent, "listening");
  options.connectionString = `postgresql://127.0.0.1:${(silent.address() as AddressInfo).port}/silent`;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const answer = landing(request("/"));
  await once(silent, "connection");
  vi.advanceTimersByTime(10_000);
  expect((await answer).status).toBe(503);
  vi.useRealTimers();
  options.connectionString = connectionString;
  silent.close();
});

test("while the database is away every public page says so without a script, and a picture in plain words", async () => {
  expect((await asked()).map(({ status }) => status)).toEqual([200, 404, 404]);
  expect((await pictured()).status).toBe(404);
  await dropDatabase(inject("server").superuserUrl, new URL(database.url).pathname.slice(1));
  for (const answer of await asked()) {
    expect(answer.status).toBe(503);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "cache-control": "no-store",
      "retry-after": "60",
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": expect.stringContaining("script-src 'none'"),
    });
    expect(await answer.text()).toContain("<h1>Trang này chưa mở được</h1>");
  }
  const answer = await pictured();
  expect(answer.status).toBe(503);
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(await answer.text()).toContain("Ảnh này chưa mở được");
});
