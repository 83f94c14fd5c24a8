import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import AuthLayout from "@/app/(auth)/layout";
import MemberLayout from "@/app/(member)/layout";
import { GET as byOrganisation } from "@/app/(public)/ket-qua/[org]/[year]/route";
import { GET as byYear } from "@/app/(public)/ket-qua/[org]/route";
import { GET as landing } from "@/app/(public)/route";
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
const frame = async (layout: (props: { children: ReactNode }) => Promise<ReactNode>) =>
  renderToStaticMarkup(await layout({ children: "" }));

async function pages(): Promise<string[]> {
  const request = new Request("http://localhost:3000/ket-qua/khoi/2021");
  const lost = await byOrganisation(request, { params: Promise.resolve({ org: "khoi", year: "2021" }) });
  const year = await byYear(request, { params: Promise.resolve({ org: "2021" }) });
  return Promise.all([
    first().then((answer) => answer.text()),
    lost.text(),
    year.text(),
    frame(AuthLayout),
    frame(MemberLayout),
  ]);
}

test("the day that was set stands on every page outside the frame, and goes with it", async () => {
  const whatSays = async () => (await pages()).map((html) => html.includes(SAID));
  const nobody = Array(5).fill(false);
  expect(await whatSays()).toEqual(nobody);
  const before = (await first()).headers.get("etag") ?? "";
  expect((await first(before)).status).toBe(304);

  await setClock("2026-11-05");
  await expect.poll(whatSays, { timeout: 5000 }).toEqual(Array(5).fill(true));
  const moved = await first(before);
  expect(moved.status).toBe(200);
  expect(moved.headers.get("cache-control")).toBe("public, no-cache");

  await setClock(null);
  await expect.poll(whatSays, { timeout: 5000 }).toEqual(nobody);
  expect((await first(moved.headers.get("etag") ?? "")).status).toBe(200);
});
