import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import AuthLayout from "@/app/(auth)/layout";
import MemberLayout from "@/app/(member)/layout";
import { GET as byOrganisation } from "@/app/(public)/ket-qua/[org]/[year]/route";
import { GET as byYear } from "@/app/(public)/ket-qua/[org]/route";
import { GET as landing } from "@/app/(public)/route";
import Failed from "@/app/error";
import RootLayout from "@/app/layout";
import NotFound from "@/app/not-found";
import { freshDatabase, sql } from "../helpers/database";

const database = await freshDatabase();

const SAID = "Đang dùng thử với ngày 05/11/2026";

/** As `npm run clock`. */
const setClock = (day: string | null) =>
  sql(
    database,
    "insert into installation_clock (id, today) values (1, $1) on conflict (id) do update set today = excluded.today",
    [day],
  );

const first = (etag = "") =>
  landing(new Request("http://localhost:3000/", { headers: { "if-none-match": etag } }));
const root = async (page: ReactNode) => renderToStaticMarkup(await RootLayout({ children: page }));
const failed = () => root(createElement(Failed, { retry: () => undefined }));

async function pages(): Promise<string[]> {
  const request = new Request("http://localhost:3000/ket-qua/khoi/2021");
  const lost = await byOrganisation(request, { params: Promise.resolve({ org: "khoi", year: "2021" }) });
  const year = await byYear(request, { params: Promise.resolve({ org: "2021" }) });
  return Promise.all([
    first().then((answer) => answer.text()),
    lost.text(),
    year.text(),
    root(createElement(AuthLayout, null, "")),
    root(createElement(MemberLayout, null, "")),
    root(createElement(NotFound)),
    failed(),
  ]);
}

test("the day that was set stands on every page outside the frame, and goes with it", async () => {
  const whatSays = async () => (await pages()).map((html) => html.includes(SAID));
  const nobody = Array(7).fill(false);
  expect(await whatSays()).toEqual(nobody);
  const before = (await first()).headers.get("etag") ?? "";
  expect((await first(before)).status).toBe(304);

  await setClock("2026-11-05");
  await expect.poll(whatSays, { timeout: 20_000 }).toEqual(Array(7).fill(true));
  const moved = await first(before);
  expect(moved.status).toBe(200);
  expect(moved.headers.get("cache-control")).toBe("public, no-cache");

  await setClock(null);
  await expect.poll(whatSays, { timeout: 20_000 }).toEqual(nobody);
  expect((await first(moved.headers.get("etag") ?? "")).status).toBe(200);
});

test("the pages that tell of a failure stand where the database can't be asked", async () => {
  await setClock("2026-11-05");
  await expect.poll(failed, { timeout: 20_000 }).toContain(SAID);
  await sql(database, "alter table installation_clock rename to away");
  await expect.poll(failed, { timeout: 20_000 }).not.toContain(SAID);
  expect(await failed()).toContain("Trang này chưa mở được");
  await sql(database, "alter table away rename to installation_clock");
});
