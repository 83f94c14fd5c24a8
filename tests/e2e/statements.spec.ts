import { expect, test } from "@playwright/test";
import { closeDatabase } from "@/lib/platform/database/client";
import { type CountedDatabase, countDatabase } from "../helpers/access/counted-database";
import { DEMO_PASSWORD, demoPages } from "../helpers/access/demo-pages";
import { signedIn } from "../helpers/access/people";
import { type BesideServer, enterServer, startBeside } from "../helpers/access/server";
import { type WideBloc, wideBloc } from "../helpers/access/wide";

test.describe.configure({ mode: "serial" });
test.setTimeout(240_000);

const MOST = 12;

let database: CountedDatabase;
let server: BesideServer;
let owner: string;

test.beforeAll(async () => {
  const urls = enterServer();
  owner = urls.owner;
  database = await countDatabase(urls.app);
  server = await startBeside(database.url);
  // What a server does by the hour it does as it starts too.
  await expect.poll(() => database.taken(), { intervals: [500] }).toEqual([]);
});
test.afterAll(async () => {
  await server.stop();
  await database.stop();
  await closeDatabase();
});

/** What a page asks of the database, its session and frame included. */
async function asked(path: string, cookie = ""): Promise<string[]> {
  database.taken();
  const answer = await fetch(server.origin + path, { headers: { cookie }, redirect: "manual" });
  await answer.text();
  expect(answer.status, path).toBe(200);
  return database.taken();
}

test("the measure sees what is asked, no more and no less", async () => {
  expect(await asked("/sign-in")).toHaveLength(0);
  expect(await asked("/ket-qua/2021")).toHaveLength(1);
  const { length } = await asked("/api/health");
  expect(length).toBeGreaterThan(0);
});

test(`no page of the demo bloc asks more than ${MOST} times`, async () => {
  const over: string[] = [];
  for (const [username, paths] of Object.entries(await demoPages(owner))) {
    const cookie = await signedIn(server.origin, username, DEMO_PASSWORD);
    // The first page also tells when the session was last seen.
    await asked("/account", cookie);
    for (const path of paths) {
      const { length } = await asked(path, cookie);
      if (length > MOST) over.push(`${path} (${username}): ${length}`);
    }
  }
  expect(over).toEqual([]);
});

test("no page asks more for two hundred units than for eleven", async () => {
  const few = await wideBloc(owner, 11);
  const many = await wideBloc(owner, 200);
  const counted = async ({ cookie, meeting }: WideBloc) => {
    const counts: Record<string, number> = {};
    for (const path of WIDE) counts[path] = (await asked(path, cookie)).length;
    counts.meeting = (await asked(`/decisions/meetings/${meeting}`, cookie)).length;
    return counts;
  };
  await asked("/account", many.cookie);
  await asked("/account", few.cookie);
  expect(await counted(many)).toEqual(await counted(few));
});

/** Pages over all units of an organisation. */
const WIDE = [
  ...["/dashboard", "/members", "/plans", "/evidence", "/assessment", "/appraisal", "/appraisal/years/2026"],
  ...[
    "/appraisal/years/new",
    "/decisions/meetings/new",
    "/assessment/registration?unit=R0001",
    "/assessment/follow?unit=R0001",
    "/decisions",
    "/reports",
    "/units",
    "/accounts",
    "/accounts/new",
    "/settings",
  ],
  ...[
    "/plans/program",
    "/plans/targets",
    "/plans/targets/paste",
    "/plans?view=calendar",
    "/plans/projects",
    "/plans/advice",
    "/plans/directives",
    "/plans/directives/new",
  ],
  ...["/members/care", "/members/care/headcount", "/members/care/dossiers", "/members/care/support"],
  ...["/members/care/situation", "/members/care/hardship", "/members/care?unit=R0001"],
  ...["/members/meetings", "/members/meetings?unit=R0001", "/members/fees", "/members/fees?unit=R0001"],
  "/members/duplicates",
  ...["/organisation", "/organisation?unit=R0001", "/organisation/ratings", "/organisation/discipline"],
  ...["/audit", "/dashboard?unit=R0001", "/assessment?unit=R0001", "/api/v1/units", "/api/v1/members"],
  ...["/api/v1/assessments?cycle=2026", "/api/v1/cycles/2026/results"],
];
