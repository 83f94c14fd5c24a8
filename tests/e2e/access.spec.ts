import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { reasonOf } from "@/lib/access/refused-page";
import type { Actor } from "@/lib/access/types";
import { setSeesSensitive } from "@/lib/accounts/roles/commands";
import { closeDatabase } from "@/lib/platform/database/client";
import { system } from "@/lib/platform/database/database";
import { ACTION_OPERATIONS, ACTIONS, OPEN_ACTIONS } from "../helpers/access/actions-table";
import { API_OPERATIONS, APIS, OPEN_HANDLERS } from "../helpers/access/api-table";
import { builtActions, builtRoutes, routeOf } from "../helpers/access/built";
import { type Answer, type Caller, send } from "../helpers/access/calls";
import { officeFiles } from "../helpers/access/office-files";
import {
  type Attempt,
  attemptsOf,
  hiddenFrom,
  type Operation,
  READERS,
  SHEET_KEEPERS,
} from "../helpers/access/operations";
import { OPEN_PAGES, PAGE_OPERATIONS, PAGES } from "../helpers/access/pages-table";
import { SENSITIVE } from "../helpers/access/place";
import { RefusalLog } from "../helpers/access/refusal-log";
import { enterServer } from "../helpers/access/server";
import { ANSWERED, CELLS, PROPOSED, type Staged, stagedIn } from "../helpers/access/staged";
import {
  answeringWrites,
  BEARER,
  careWay,
  KEPT,
  type Kept,
  NO_WAYS_OUT,
  notCome,
  notKept,
  SENSITIVE_WORDS,
  standingWays,
  TWIN,
  tablesWith,
  untold,
  waysOut,
  writeSensitive,
} from "../helpers/access/ways-out";
import { makeWorld, PERSONS, type Person, type World } from "../helpers/access/world";
import { must } from "../helpers/bloc";
import { servingLog } from "../helpers/loaded-demo";

test.describe.configure({ mode: "serial" });

const server = `http://localhost:${process.env.E2E_PORT}`;
const actions = builtActions();
const routes = builtRoutes();
const OPERATIONS = [...PAGE_OPERATIONS, ...API_OPERATIONS, ...ACTION_OPERATIONS];

let world: World;
let log: RefusalLog;

test.beforeAll(async () => {
  const { owner } = enterServer();
  log = new RefusalLog(owner);
  await log.connect();
  world = await makeWorld(server);
});
test.afterAll(async () => {
  await closeDatabase();
  await log.end();
});

const asked = ({ call }: Operation, caller: Caller = {}) => send(server, actions, call(world.own), caller);

test("the tables name every operation of the build, and no other", async () => {
  expect([...OPEN_PAGES, ...Object.keys(PAGES)].sort()).toEqual(routes.pages);
  expect([...OPEN_ACTIONS, ...Object.keys(ACTIONS)].sort()).toEqual(actions.map(({ name }) => name).sort());
  const tabled = [
    ...Object.keys(APIS),
    ...Object.entries(OPEN_HANDLERS).flatMap(([path, methods]) => methods.map((each) => `${each} ${path}`)),
  ];
  const built = await Promise.all(
    routes.handlers.map(async (path) => (await methodsOf(path)).map((method) => `${method} ${path}`)),
  );
  expect(tabled.sort()).toEqual(built.flat().sort());
});

test("a method that a handler does not have is answered 405, of the API as a problem", async () => {
  for (const path of routes.handlers.filter(
    (each) => each.startsWith("/api/") && !each.includes("nextauth"),
  )) {
    const has = await methodsOf(path);
    const others = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"].filter(
      (method) => !has.includes(method === "HEAD" ? "GET" : method),
    );
    for (const method of others) {
      const { status, headers } = await fetch(server + filled(path), { method, headers: { origin: server } });
      expect(status, `${method} ${path}`).toBe(405);
      if (!path.startsWith("/api/v1/")) continue;
      expect(headers.get("content-type"), `${method} ${path}`).toBe("application/problem+json");
      expect(headers.get("allow")?.split(", "), `${method} ${path}`).toEqual(expect.arrayContaining(has));
    }
  }
});

test("whatever answers a Word file or a workbook is opened by LibreOffice, in every form that it has", async () => {
  const files = await officeFiles(enterServer().owner);
  const opened = files.map(([way]) => {
    const path = way?.path ?? "";
    return `${routeOf(path, routes.handlers)} ${/format=(\w+)/.exec(path)?.[1] ?? ""}`;
  });
  const answering = await Promise.all(
    API_OPERATIONS.flatMap(({ may, call }) => {
      const asked = call(world.own);
      if (asked.kind !== "api" || asked.method !== "GET") return [];
      const { cookie } = world.people[may.includes("UNIT_SECRETARY") ? "UNIT_SECRETARY" : "UPPER_SECRETARY"];
      return [officeFormsOf(asked.path, cookie)];
    }),
  );
  // An export is there for its maker alone: `tests/integration/members-export.test.ts` opens one.
  opened.push("/api/files/member-exports/[id] ");
  expect([...new Set(opened)].sort()).toEqual(answering.flat().sort());
});

test("an answer whose length is known says it; one that is packed on the way doesn't", async () => {
  const { cookie } = world.people.UNIT_SECRETARY;
  const me = (packing: string) =>
    fetch(`${server}/api/v1/me`, { headers: { cookie, "accept-encoding": packing } });
  const whole = await me("identity");
  const body = await whole.arrayBuffer();
  expect(whole.headers.get("content-length")).toBe(String(body.byteLength));
  const packed = await me("gzip");
  expect(await packed.json()).toEqual(JSON.parse(new TextDecoder().decode(body)));
  for (const { headers } of [whole, packed]) expect(headers.get("x-answer-length")).toBeNull();
});

for (const person of PERSONS) {
  test(`${person} does what the role may, and learns nothing of what it does not reach`, async () => {
    test.setTimeout(180_000);
    const attempts = attemptsOf(OPERATIONS, person, world);
    const wrong: string[] = [];
    for (let at = 0; at < attempts.length; at += BATCH)
      wrong.push(...(await wrongOf(person, attempts.slice(at, at + BATCH))));
    expect(wrong).toEqual([]);
  });
}

test("whoever is signed out is sent to sign in, by every operation in its own way", async () => {
  const wrong: string[] = [];
  for (const operation of OPERATIONS) {
    const answer = await asked(operation);
    const bad = hidden(answer.text, ["Vuxolam"]);
    if (answer.outcome !== "signed_out" || bad) wrong.push(`${nameOf(operation)}: ${answer.outcome} ${bad}`);
    const call = operation.call(world.own);
    if (call.kind === "page")
      expect(answer.headers.location).toBe(`/sign-in?next=${encodeURIComponent(call.path)}`);
    if (call.kind === "api") {
      expect(answer.status).toBe(401);
      expect(answer.headers["content-type"]).toBe("application/problem+json");
    }
  }
  expect(wrong).toEqual([]);
});

test("a write from elsewhere, or from nowhere, is refused with 403", async () => {
  const { cookie } = world.people.UNIT_SECRETARY;
  const writes = OPERATIONS.filter((operation) => {
    const call = operation.call(world.own);
    return call.kind === "action" || (call.kind === "api" && call.method !== "GET");
  });
  const wrong: string[] = [];
  for (const operation of writes)
    for (const origin of [null, "http://xa.example.vn", "null"]) {
      const answer = await asked(operation, { cookie, origin });
      if (answer.status !== 403) wrong.push(`${nameOf(operation)} from ${origin}: ${answer.status}`);
    }
  expect(wrong).toEqual([]);
});

test.describe("sensitive values", () => {
  let staged: Staged;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    staged = await stagedIn({ server, ...world.people.UNIT_SECRETARY }, world.own);
  });

  test("whatever answers is a way out, or named as none", async () => {
    const ways = new Set(waysOut(staged).map((path) => routeOf(path, [...routes.pages, ...routes.handlers])));
    const answering: string[] = [...routes.pages];
    for (const path of routes.handlers) if ((await methodsOf(path)).includes("GET")) answering.push(path);
    expect([...ways, ...Object.keys(NO_WAYS_OUT)].sort()).toEqual(answering.sort());
  });

  for (const person of PERSONS) {
    test(`${person} sees of them what the role may, on the ways meant for it and no other`, async () => {
      test.setTimeout(240_000);
      const answers = await answersFor(person, staged);
      expect(shownOn(answers)).toEqual(dueTo(person, (kept) => kept.seers.includes(person), staged));
      const ordered = answers.filter(([way]) => way.includes(ORDERED));
      expect(waysAmong(ordered, () => [BEARER]).length > 0).toBe(READERS.includes(person));
      expect(reordered(answers)).toEqual([]);
      const searched = answers.filter(([way]) => way.includes(SENSITIVE.idNumber));
      expect(waysAmong(searched, () => [BEARER])).toEqual([]);
      const doubled = answers.filter(([way]) => way === TWIN);
      expect(waysAmong(doubled, () => [BEARER])).toEqual(SHEET_KEEPERS.includes(person) ? [TWIN] : []);
      const visited = formsFor(person, [careWay(staged)]);
      const cared = answers.filter(([way]) => visited.includes(way));
      expect(waysAmong(cared, () => [BEARER])).toEqual(SHEET_KEEPERS.includes(person) ? visited : []);
    });

    test(`${person} is told by a sensitive filter who is meant, or nothing`, async () => {
      const ways = standingWays(staged);
      const telling = waysAmong(await answersTo(person, ways), () => [BEARER]);
      expect(telling).toEqual(SHEET_KEEPERS.includes(person) ? formsFor(person, ways) : []);
    });

    test(`${person} finds nobody by an ID number`, async () => {
      const { cookie } = world.people[person];
      const { org, branch } = world.own;
      const query = new URLSearchParams({ org, unit: branch, q: SENSITIVE.idNumber });
      const answer = await fetch(`${server}/api/v1/members?${query}`, { headers: { cookie } });
      if (READERS.includes(person)) expect(await answer.json()).toMatchObject({ items: [], total: 0 });
      else expect(answer.status).toBe(403);
    });
  }

  test("every way is one: it answers the unit's secretary, or whoever it is for", async () => {
    test.setTimeout(240_000);
    const closed: string[] = [];
    for (const path of [...waysOut(staged), ...standingWays(staged)])
      if (!opened.has(path) && !(await answersAnyOf(OPENERS, path))) closed.push(path);
    expect(closed.sort()).toEqual(notCome(staged).sort());
    const shut: string[] = [];
    const { cookie } = world.people.UNIT_SECRETARY;
    for (const [way, call] of Object.entries(answeringWrites(staged))) {
      const { outcome, status } = await send(server, actions, call, { cookie });
      if (outcome !== "open" || ![200, 409].includes(status)) shut.push(`${status} ${way}`);
    }
    expect(shut).toEqual([]);
  });

  for (const person of ["UNIT_SECRETARY", "UNIT_COMMITTEE"] as const) {
    test(`${person} sees of them in a PDF what the Word file tells`, async () => {
      test.setTimeout(180_000);
      // A PDF is made of what its Word file says: whoever is told nothing asks for what tells the secretary.
      const telling = Object.values(dueTo("UNIT_SECRETARY", () => true, staged)).flat();
      const ways = person === "UNIT_SECRETARY" ? waysOut(staged) : [...new Set(telling)];
      const pdfs = ways.filter(isWord).map(asPdf);
      expect(pdfs).not.toEqual([]);
      const wordsDue = Object.entries(dueTo(person, (kept) => kept.seers.includes(person), staged));
      expect(shownOn(await answersTo(person, pdfs))).toEqual(
        Object.fromEntries(wordsDue.map(([kind, ways]) => [kind, ways.filter(isWord).map(asPdf).sort()])),
      );
    });
  }

  test("the API orders by no column that somebody names", async () => {
    const { cookie } = world.people.UNIT_SECRETARY;
    const { org, named: unit } = world.own;
    for (const name of ["sort", "order", "orderBy"]) {
      const query = new URLSearchParams({ org, unit, [name]: "idNumber" });
      expect((await fetch(`${server}/api/v1/members?${query}`, { headers: { cookie } })).status).toBe(400);
    }
  });

  test("a member of the BCH whom the secretary ticked sees them, until the tick is taken away", async () => {
    test.setTimeout(240_000);
    const { actor } = world.people.UNIT_COMMITTEE;
    await tick(actor, true);
    const ticked = dueTo("UNIT_COMMITTEE", () => true, staged);
    expect(shownOn(await answersFor("UNIT_COMMITTEE", staged))).toEqual(ticked);
    await tick(actor, false);
    const showing = new Set(Object.values(ticked).flat());
    expect(shownOn(await answersFor("UNIT_COMMITTEE", staged, (way) => showing.has(way)))).toEqual(
      dueTo("UNIT_COMMITTEE", () => false, staged),
    );
  });

  test("no table but their own holds them, and the server's log tells none", async () => {
    const { owner } = enterServer();
    await writeSensitive(server, world.people.UNIT_SECRETARY.cookie, world.own);
    // By now it has answered every role on every way, a refused page by its payload alone.
    const log = readFileSync(servingLog(process.env.E2E_DATA_DIR ?? ""), "utf8");
    expect(log).toContain(server);
    expect(hidden(log, [...SENSITIVE_WORDS, "079203111222"])).toBe("");
    expect(await notKept(owner, staged)).toEqual([]);
    expect(await tablesWith(owner, SENSITIVE_WORDS)).toEqual([
      "branch_meeting_attendance",
      "deferral_cases",
      "discipline_cases",
      "dossier_health_and_party",
      "dossier_journeys",
      "fee_exemptions",
      "hardship_cases",
      "hardship_measures",
      "hardship_withdrawals",
      "member_sensitive",
      "organisation_discipline_cases",
      "outstanding_cases",
    ]);
    expect(
      await tablesWith(owner, [
        SENSITIVE.idNumber,
        "079203111222",
        ...Object.values(CELLS),
        PROPOSED,
        ANSWERED,
      ]),
    ).toEqual([]);
  });
});

/** Of whom one is answered by every way that there is. */
const OPENERS: readonly Person[] = ["UNIT_SECRETARY", "UPPER_SECRETARY", "SYSTEM_ADMIN"];

/** What answered one of them already, while everybody was shown what is due. */
const opened = new Set<string>();

async function answersAnyOf(persons: readonly Person[], path: string): Promise<boolean> {
  for (const person of persons) {
    const { cookie } = world.people[person];
    if ((await fetch(server + path, { headers: { cookie } })).status === 200) return true;
  }
  return false;
}

const WORD = "format=docx";
const isWord = (way: string) => way.endsWith(WORD);
const asPdf = (way: string) => way.replace(WORD, "format=pdf");

type Shown = Record<string, string[]>;
/** The text in small letters: many words are looked for in each. */
type Answers = [way: string, text: string][];

/** What every way out answers a person, and every write that says what stands there; or those that are meant alone. */
async function answersFor(
  person: Person,
  staged: Staged,
  isMeant: (way: string) => boolean = () => true,
): Promise<Answers> {
  const written: Answers = [];
  for (const [way, call] of Object.entries(answeringWrites(staged))) {
    const { cookie } = world.people[person];
    if (isMeant(way)) written.push([way, (await send(server, actions, call, { cookie })).text.toLowerCase()]);
  }
  return [...(await answersTo(person, waysOut(staged), isMeant)), ...written];
}

/** The pages that name people otherwise when an order by a sensitive field is asked for. */
function reordered(answers: Answers): string[] {
  const named = new Map(answers.map(([way, text]) => [way, text.match(NAMES)?.join() ?? ""]));
  const ways = [...named.keys()].filter((way) => way.includes(ORDERED));
  return ways.filter((way) => named.get(way) !== named.get(way.replace(/sort=[^ ]*/, "")));
}

const NAMES = /(?:người|vũ) [^"<>]{2,20} vuxolam/g;
const ORDERED = "&sort=";

/** Of every kind the ways on which any of its words is shown. */
function shownOn(answers: Answers): Shown {
  const unasked = (words: string[]) => (way: string) =>
    words.filter((word) => !way.includes(word)).map((word) => spelt(word, way));
  return Object.fromEntries(KEPT.map(({ kind, words }) => [kind, waysAmong(answers, unasked(words)).sort()]));
}

/** The text of a PDF is read without blanks. */
const spelt = (word: string, way: string) => (/\bpdf\b/.test(way) ? word.replaceAll(" ", "") : word);

/** What is to be shown to a person who sees the kinds that `sees` names. */
function dueTo(person: Person, sees: (kept: Kept) => boolean, staged: Staged): Shown {
  const due = (kept: Kept) =>
    formsFor(person, [
      ...(kept.offeredOn?.(staged, person) ?? []),
      ...(sees(kept) ? kept.shownOn(staged, person) : []),
    ]).sort();
  return Object.fromEntries(KEPT.map((kept) => [kept.kind, due(kept)]));
}

const PAYLOAD = " as payload";

/**
 * In which forms a person asks for each address. The HTML of a page brings along the payload that it is drawn from; both
 * are asked of those who see most. Of whoever is refused a page the payload is read alone: the role was sent away from its
 * HTML above, and in a payload more could stand.
 */
function formsFor(person: Person, paths: string[]): string[] {
  return paths.flatMap((path) => {
    if (!isPage(path)) return [path];
    if (!PAGES[pageOf(path)]?.may.includes(person)) return [path + PAYLOAD];
    return OPENERS.includes(person) ? [path, path + PAYLOAD] : [path];
  });
}

/** Writes are told by their names. */
const isPage = (way: string) => /^\/(?!api\/)/.test(way);

const pagesMet = new Map<string, string>();

function pageOf(path: string): string {
  const page = pagesMet.get(path) ?? routeOf(path, routes.pages) ?? "";
  pagesMet.set(path, page);
  return page;
}

/** What each way answers, a few asked at once. */
async function answersTo(
  person: Person,
  paths: string[],
  isMeant: (way: string) => boolean = () => true,
): Promise<Answers> {
  const { cookie } = world.people[person];
  const asked = async (way: string): Promise<Answers[number]> => {
    const { status, text } = await answerAt(way, cookie);
    if (status === 200 && OPENERS.includes(person)) opened.add(way);
    return [way, text.toLowerCase()];
  };
  const ways = formsFor(person, paths).filter(isMeant);
  const answers: Answers = [];
  for (let at = 0; at < ways.length; at += 4)
    answers.push(...(await Promise.all(ways.slice(at, at + 4).map(asked))));
  return answers;
}

const waysAmong = (answers: Answers, wordsOn: (way: string) => string[]) =>
  answers.flatMap(([way, text]) => (saidIn(text, wordsOn(way)) ? [way] : []));

function answerAt(way: string, cookie: string): Promise<Answer> {
  if (way.startsWith("/api/"))
    return send(server, actions, { kind: "api", method: "GET", path: way }, { cookie });
  if (!way.endsWith(PAYLOAD)) return send(server, actions, { kind: "page", path: way }, { cookie });
  const path = way.slice(0, -PAYLOAD.length);
  // Without this parameter the server only sends on to the address that has it.
  const asked = `${path}${path.includes("?") ? "&" : "?"}_rsc`;
  return send(server, actions, { kind: "page", path: asked }, { cookie, headers: { rsc: "1" } });
}

async function tick(actor: Actor, seesSensitive: boolean): Promise<void> {
  const held = await system("a test ticks").roleAssignment.findFirstOrThrow({
    where: { userId: actor.userId ?? "" },
    select: { id: true, version: true },
  });
  const input = { roleId: held.id, version: held.version, seesSensitive };
  must(await setSeesSensitive(world.people.UNIT_SECRETARY.actor, input));
}

/** Fewer than the log keeps of one person in a minute. */
const BATCH = 16;

/** What went otherwise than it should, in words. */
async function wrongOf(person: Person, batch: Attempt[]): Promise<string[]> {
  const { cookie, actor } = world.people[person];
  const userId = actor.userId ?? "";
  await log.taken(userId);
  const answers: Answer[] = [];
  for (let at = 0; at < batch.length; at += 4) {
    const four = batch.slice(at, at + 4);
    answers.push(...(await Promise.all(four.map(({ call }) => send(server, actions, call, { cookie })))));
  }
  const wrong = batch.flatMap((attempt, index) => wrongWith(person, attempt, answers[index]));
  const logged = await log.taken(userId);
  const due = batch.flatMap((attempt, index) => loggedFor(attempt, answers[index])).sort();
  if (JSON.stringify(logged) !== JSON.stringify(due))
    wrong.push(`logged ${logged.join(", ") || "nothing"}; due ${due.join(", ") || "nothing"}`);
  return wrong;
}

function wrongWith(person: Person, attempt: Attempt, answer: Answer | undefined): string[] {
  const { operation, where, expected: outcomes } = attempt;
  const name = `${nameOf(operation)} at ${where}`;
  if (!answer) return [`${name}: no answer`];
  const found = hidden(answer.text, [...hiddenFrom(person, attempt, world), ...untold(person)]);
  const isDue = outcomes.some((outcome) => outcome === answer.outcome);
  const isMute = answer.outcome === "forbidden" && operation.call(world.own).kind === "page" && !says(answer);
  return [
    ...(isMute ? [`${name}: doesn't say why`] : []),
    ...(isDue ? [] : [`${name}: ${answer.outcome} (${answer.status}) instead of ${outcomes.join(" or ")}`]),
    ...(found ? [`${name}: shows ${found}`] : []),
  ];
}

/** A refused page says why, in words. */
const says = ({ text }: Answer) =>
  [...text.matchAll(/NEXT_HTTP_ERROR_FALLBACK;403;[^"\\]*/g)].some(([digest]) =>
    /^\p{Lu}.* .*\.$/u.test(reasonOf({ digest }) ?? ""),
  );

/** The line that a refusal leaves. */
function loggedFor({ operation, call }: Attempt, answer: Answer | undefined): string[] {
  if (!answer || !["forbidden", "not_found"].includes(answer.outcome)) return [];
  const name = call.kind === "page" ? `page ${call.path.split("?")[0]}` : operation.name;
  return [`${name}: ${answer.outcome}`];
}

function nameOf({ name, call }: Operation): string {
  const sent = call(world.own);
  return sent.kind === "page" ? sent.path : name;
}

const hidden = (text: string, words: string[]) => saidIn(text.toLowerCase(), words);

const saidIn = (lower: string, words: string[]) =>
  words.filter((word) => lower.includes(word.toLowerCase())).join(", ");

const filled = (path: string) => path.replace(/\[[^\]]+\]/g, "0");

/** A route with the forms of `?format=` that it takes, or alone where it answers nothing but an Office file. */
async function officeFormsOf(path: string, cookie: string): Promise<string[]> {
  const ask = (format: string) => {
    const url = new URL(path, server);
    if (format !== "") url.searchParams.set("format", format);
    return fetch(url, { headers: { cookie }, redirect: "manual" });
  };
  const route = routeOf(path, routes.handlers);
  const takes = async (format: string) => (await ask(format)).status !== 400;
  const forms: string[] = [];
  if (!(await takes("none")))
    for (const format of ["docx", "xlsx", "software"]) if (await takes(format)) forms.push(format);
  if (forms.length > 0) return forms.map((form) => `${route} ${form}`);
  const { headers } = await ask("");
  return headers.get("content-type")?.includes("officedocument") ? [`${route} `] : [];
}

/** The methods of a handler of the build, as the running server names them. */
async function methodsOf(path: string): Promise<string[]> {
  const { headers } = await fetch(server + filled(path), { method: "OPTIONS", headers: { origin: server } });
  const allowed = (headers.get("allow") ?? "").split(",").map((method) => method.trim());
  return allowed.filter((method) => !["", "HEAD", "OPTIONS"].includes(method));
}
