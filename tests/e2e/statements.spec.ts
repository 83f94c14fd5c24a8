import { expect, test } from "@playwright/test";
import { closeDatabase } from "@/lib/platform/database/client";
import { withClient } from "@/scripts/database/connection";
import { type CountedDatabase, countDatabase } from "../helpers/access/counted-database";
import { DEMO_PASSWORD, demoPages } from "../helpers/access/demo-pages";
import { fullPages } from "../helpers/access/full-unit";
import { PAGES } from "../helpers/access/pages-table";
import { signedIn } from "../helpers/access/people";
import type { Place } from "../helpers/access/place";
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
  const organisations = await withClient(owner, (client) => client.query("select from organisations"));
  server = await startBeside(database.url);
  // What a server does by the hour it does as it starts too, for one organisation after the other: quiet is after that.
  let wiped = 0;
  await expect
    .poll(() => {
      wiped += database
        .taken()
        .filter((text) => text.includes("UPDATE member_imports SET sheet_sealed")).length;
      return wiped;
    })
    .toBeGreaterThanOrEqual(organisations.rowCount ?? 0);
  // Another test may have made an organisation since they were counted: its turn follows the others' at once.
  let quiet = 0;
  const quietSeconds = () => {
    quiet = database.taken().length === 0 ? quiet + 1 : 0;
    return quiet;
  };
  await expect.poll(quietSeconds, { intervals: [1_000] }).toBeGreaterThan(2);
});
test.afterAll(async () => {
  await server.stop();
  await database.stop();
  await closeDatabase();
});

/** What a page asks of the database, its session and frame included. */
async function asked(path: string, cookie = ""): Promise<string[]> {
  database.taken();
  const headers = { cookie, "accept-encoding": "identity" };
  const answer = await fetch(server.origin + path, { headers, redirect: "manual" });
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
  const counted = async (bloc: WideBloc) => {
    const counts: Record<string, number> = {};
    for (const [name, path] of widePages(bloc)) counts[name] = (await asked(path, bloc.cookie)).length;
    for (const path of CASES) counts[`${path} with its cases`] = (await asked(path, bloc.inspector)).length;
    return counts;
  };
  for (const { cookie, inspector } of [few, many])
    for (const each of [cookie, inspector]) await asked("/account", each);
  const ofMany = await counted(many);
  expect(Object.entries(ofMany).filter(([, count]) => count > MOST)).toEqual([]);
  expect(ofMany).toEqual(await counted(few));
});

test("no page asks more where one unit and one account have fifty of each of their rows", async () => {
  const counted = async (rows: number) => {
    const counts: Record<string, number> = {};
    for (const [name, path, cookie] of await fullPages(owner, rows)) {
      await asked("/account", cookie);
      counts[name] = (await asked(path, cookie)).length;
    }
    return counts;
  };
  const many = await counted(50);
  expect(Object.entries(many).filter(([, count]) => count > MOST)).toEqual([]);
  expect(many).toEqual(await counted(2));
});

/** Every page over all units of an organisation, by a name that is the same for both blocs. */
function widePages(bloc: WideBloc): [string, string][] {
  const ofTable = Object.entries(PAGES).flatMap(([address, page]): [string, string][] => {
    if (!bloc.roles.some((role) => page.may.includes(role))) return [];
    if (!address.includes("[")) return [[address, OF_ONE_UNIT.has(address) ? atUnit(address) : address]];
    // What the page lacks here would stand in its address as "undefined", and be answered by 404.
    return page.names === "organisation" ? [[address, page.path(bloc.at as Place)]] : [];
  });
  const { directive, rootId } = bloc.at;
  return [
    ...ofTable,
    ["a directive to all", `/plans/directives/${directive}`],
    ["the upper level's own page", `/units/${rootId}`],
    ...FURTHER.map((path): [string, string] => [path, path]),
  ];
}

const atUnit = (address: string) => `${address}?unit=R0001`;

/** Pages that stand at one unit, whoever looks at them. */
const OF_ONE_UNIT = new Set([
  "/assessment/follow",
  "/assessment/registration",
  "/dashboard/lacking",
  "/members/fees/statement",
  "/members/quarters",
  "/organisation/acts/new",
  "/organisation/acts/record",
  "/organisation/handovers/new",
]);

/** Where the inspection committee reads what the others of the upper level are told in numbers. */
const CASES = ["/members/cases", "/members/discipline", "/organisation/discipline"];

/** Other views of the table's pages, and what programs are told of all units. */
const FURTHER = [
  "/appraisal?view=unregistered",
  "/plans?view=calendar",
  "/members/duplicates",
  ...["/dashboard", "/assessment", "/organisation", "/members/care", "/members/fees"].map(atUnit),
  ...["/members/meetings", "/members/ratings", "/members/training"].map(atUnit),
  "/api/v1/units",
  "/api/v1/members",
  "/api/v1/assessments?cycle=2026",
  "/api/v1/cycles/2026/results",
];
