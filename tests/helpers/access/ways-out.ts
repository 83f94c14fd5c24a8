import pg from "pg";
import { LEAVING_LABELS } from "@/lib/committees/messages";
import { ACT_PAPERS } from "@/lib/committees/papers/made";
import { REASON_LABELS } from "@/lib/ratings/messages";
import { ACTION_OPERATIONS } from "./actions-table";
import { API_OPERATIONS, APIS } from "./api-table";
import { builtActions } from "./built";
import { type Call, send as sendCall } from "./calls";
import { OF_THINGS, officeFilesOf } from "./office-files";
import { CASE_READERS, KEEPERS, OFFICE, type Persons, SHEET_KEEPERS } from "./operations";
import { PAGE_OPERATIONS } from "./pages-table";
import { type Place, SENSITIVE, SENSITIVE_MATTERS } from "./place";
import { ANSWERED, CELLS, PROPOSED, type Staged } from "./staged";
import type { Person } from "./world";

/** Words of one kind: who may see them, and all the ways on which they do; to everybody else they come out nowhere. */
export type Kept = {
  kind: string;
  words: string[];
  seers: Persons;
  /** Forms that offer them as a choice, whatever was chosen, to whoever fills them in. */
  offeredOn?(place: Staged, person: Person): string[];
  shownOn(place: Staged, person: Person): string[];
};

const OF_FORMER_HARDSHIP = [
  "hardshipPlan",
  "hardshipMeasure",
  "hardshipSource",
  "hardshipWithdrawal",
  "hardshipEnding",
] as const;

export const KEPT: readonly Kept[] = [
  {
    kind: "fields",
    // Days as people and as programs write them.
    words: [...Object.values(SENSITIVE), "29/02/2024", "29/02/2020", "Wufomax"],
    seers: SHEET_KEEPERS,
    shownOn: (place, person) => [
      // Rows of the unit are compared, which is not the branch's to do.
      ...(person === "BRANCH_SECRETARY" ? [] : [compareWay(place)]),
      `/members/${place.member}`,
      `/members/${place.member}/edit`,
      ...dossierWays(place),
      `/api/v1/members/${place.member}`,
      ...exportWays(place),
      `/api/v1/members/export?${at(place)}&form=national`,
      // An export is there for its maker alone.
      ...(person === "UNIT_SECRETARY" ? [`/api/files/member-exports/${place.memberExport}`] : []),
      // What is to be corrected stands beside the correction.
      answersWay(place),
      ...STALE_SAVES,
    ],
  },
  {
    kind: "hardship",
    words: [SENSITIVE_MATTERS.hardship],
    seers: SHEET_KEEPERS,
    shownOn: ({ hardship }) => [`/members/care/hardship/${hardship}`],
  },
  // Each of its own, so that each is known to come out at all.
  ...OF_FORMER_HARDSHIP.map((matter) => ({
    kind: matter,
    words: [SENSITIVE_MATTERS[matter]],
    seers: SHEET_KEEPERS,
    shownOn: (place: Staged) => [formerHardshipWay(place)],
  })),
  {
    kind: "why somebody is outstanding",
    words: [SENSITIVE_MATTERS.outstanding],
    seers: SHEET_KEEPERS,
    // No paper but the ballot's has come yet.
    shownOn: ({ outstanding }) => [
      `/members/outstanding/${outstanding}`,
      `/api/files/outstanding/${outstanding}?paper=minutes&format=docx`,
    ],
  },
  {
    kind: "discipline",
    words: [SENSITIVE_MATTERS.discipline],
    seers: CASE_READERS,
    shownOn: ({ discipline }) => [`/members/discipline/${discipline}`, ...disciplinePapers(discipline)],
  },
  {
    kind: "discipline of an organisation",
    words: [SENSITIVE_MATTERS.organisation],
    seers: CASE_READERS,
    shownOn: organisationDisciplineWays,
  },
  {
    kind: "why activities are deferred",
    words: [SENSITIVE_MATTERS.deferral],
    seers: SHEET_KEEPERS,
    shownOn: (place) => [
      `/members/deferrals/${place.deferral}`,
      `/api/files/deferrals/${place.deferral}?paper=decision&format=docx`,
      `/members/${place.member}/dossier`,
      ...dossierPapers(place),
    ],
  },
  {
    kind: "why no fee is due",
    words: [SENSITIVE_MATTERS.exemption],
    seers: SHEET_KEEPERS,
    shownOn: ({ member }) => [`/members/fees/${member}`],
  },
  {
    kind: "why somebody was away",
    words: [SENSITIVE_MATTERS.absence],
    seers: SHEET_KEEPERS,
    shownOn: ({ branchMeeting }) => [`/members/meetings/${branchMeeting}`],
  },
  {
    kind: "why somebody left a committee",
    words: [LEAVING_LABELS.absent],
    seers: CASE_READERS,
    offeredOn: (place, person) =>
      [...KEEPERS, ...OFFICE].includes(person) ? [`/organisation/acts/record?${at(place)}`] : [],
    shownOn: (place, person) => [
      ...listWays("organisation", place, person),
      `/organisation/acts/${place.committeeChange}`,
      ...["minutes", "request"].map((paper) => changePaper(place, paper)),
    ],
  },
  {
    kind: "who is rated as of the Party",
    words: [REASON_LABELS.party_member],
    seers: SHEET_KEEPERS,
    // Of a rating that is not approved the Sổ says nothing.
    shownOn: (place, person) => [
      `/members/${place.member}`,
      ...listWays("members/ratings", place, person),
      `/api/files/ratings?${new URLSearchParams({ unit: place.unitId, branch: place.branchId, year: "2026" })}`,
    ],
  },
  {
    kind: "cells of an unconfirmed sheet",
    words: [CELLS.idNumber, "Tezilom"],
    seers: SHEET_KEEPERS,
    shownOn: (place) => [...sheetWays(place), ANSWERED_SHEET],
  },
  {
    kind: "answer by the member's link",
    words: [ANSWERED],
    seers: SHEET_KEEPERS,
    shownOn: (place) => [answersWay(place)],
  },
  {
    kind: "words of a proposed measure",
    words: [PROPOSED],
    seers: SHEET_KEEPERS,
    shownOn: (place) => ["proposals", "discipline"].map((page) => `/members/${page}?${at(place)}`),
  },
];

/** What answers nobody here: papers to which no case has come, and a picture read as a document. */
export function notCome(place: Staged): string[] {
  const { committeeAct, outstanding, rewardProposal, evidence } = place;
  return [
    `/api/files/committee-acts/${committeeAct}?paper=decision&format=docx`,
    `/api/files/outstanding/${outstanding}?paper=resolution&format=docx`,
    `/api/files/reward-proposals/${rewardProposal}?paper=decision&format=docx`,
    `/api/files/document/${evidence}`,
  ];
}

/** Whose values they are. */
export const BEARER = "Vũ Thị Vuxolam";

/** Words that nothing tells this person, be it a way out or what a write answers. */
export const untold = (person: Person) =>
  KEPT.filter(({ seers, offeredOn }) => !offeredOn && !seers.includes(person)).flatMap(({ words }) => words);

export const SENSITIVE_WORDS = KEPT.flatMap(({ words }) => words);

/** What answers nobody's values, or whoever they are of, by its address in the build. */
export const NO_WAYS_OUT: Record<string, string> = {
  "/": "names units and the results of their years",
  "/_global-error": "knows nobody",
  "/_not-found": "knows nobody",
  "/anh/[id]": "pictures of a year that was published",
  "/api/auth/[...nextauth]": "knows accounts alone",
  "/api/health": "knows nobody",
  "/api/refused-method": "knows nobody",
  "/api/unreadable": "knows nobody",
  "/api/v1/[...unknown]": "knows nobody",
  "/icon.svg": "a picture",
  "/ket-qua/[org]": "names units and the results of their years",
  "/ket-qua/[org]/[year]": "names units and the results of their years",
  "/link/[secret]": "knows accounts alone",
  "/sign-in": "knows nobody",
  "/toi/[secret]": "tells the member's own values, to the member",
};

/** Every address at which they could come out: every page, every answer of a route, and the forms that these have. */
export function waysOut(place: Staged): string[] {
  return [...new Set([...tabledWays(place), ...formWays(place), ...particularWays(place)])];
}

const tabledWays = (place: Staged) =>
  [...PAGE_OPERATIONS, ...API_OPERATIONS].flatMap(({ call }) => {
    const asked = call(place);
    return asked.kind === "page" || (asked.kind === "api" && asked.method === "GET") ? [asked.path] : [];
  });

/** Every Word file and workbook, in each of its forms; a PDF is made of what its Word file says. */
function formWays(place: Staged): string[] {
  const ofThings = Object.entries(OF_THINGS).flatMap(([route, [, forms]]) => {
    const address = APIS[`GET ${route}`]?.path(place).split("?")[0];
    return forms.map((form) => `${address}${form && `?${form}`}`);
  });
  return [...ofThings, ...officeFilesOf(place, place.year)];
}

/** Filters, columns and sections of these, and things in which a value waits or is told again. */
function particularWays(place: Staged): string[] {
  return [
    ...rosterWays(place),
    ...dossierWays(place),
    ...exportWays(place),
    `/api/v1/members/export?${at(place)}&form=list&columns=branch,phone`,
    ...quarterWays(place),
    ...branchWays(place),
    ...sheetWays(place),
    `/members/import/${place.proposing}`,
    `/api/files/import-problems/${place.proposing}`,
    `/organisation/acts/${place.committeeChange}`,
    ...ACT_PAPERS.map((paper) => changePaper(place, paper)),
    formerHardshipWay(place),
  ];
}

/** Lists that a unit has branch by branch, as one of a branch. */
function branchWays(place: Staged): string[] {
  const lists = ["organisation", "members/ratings", "members/fees", "members/training", "members/meetings"];
  return lists.map((list) => ofBranch(list, place));
}

/** Such a list where somebody meets the branch's: its secretary meets no other. */
const listWays = (list: string, place: Staged, person: Person) => [
  ...(person === "BRANCH_SECRETARY" ? [`/${list}?${at(place)}`] : []),
  ofBranch(list, place),
];

const ofBranch = (list: string, place: Staged) => `/${list}?${at(place)}&branch=${place.branchId}`;

const changePaper = ({ committeeChange }: Staged, paper: string) =>
  `/api/files/committee-acts/${committeeChange}?paper=${paper}&format=docx`;

const formerHardshipWay = ({ formerHardship }: Place) => `/members/care/hardship/${formerHardship}`;

/** Where the ill member who was visited is named. */
export const careWay = ({ care }: Place) => `/members/care/support/${care}`;

export const TWIN = "POST /api/v1/members of the same ID number";
const ANSWERED_SHEET = "PATCH /api/v1/imports/{id}";
const STALE_SAVES = ["PATCH /api/v1/members/{id}", "saveMemberAction"];

/**
 * Writes that change nothing and answer with what stands there: of an old version, by program and by form; of an answer
 * to a sheet that asks nothing; of somebody whose ID number is taken.
 */
export function answeringWrites(place: Staged): Record<string, Call> {
  const { member, sheet, unitId: unit, branchId: branch } = place;
  const [saving] = ACTION_OPERATIONS.map(({ call }) => call(place)).filter(
    (call) => call.kind === "action" && call.name === "saveMemberAction",
  );
  const write = (method: string, path: string, body: object): Call => ({ kind: "api", method, path, body });
  const twin = { unit, branch, fullName: "Vũ Văn Song", birthDate: "2001-01-01", gender: "male" };
  return {
    "PATCH /api/v1/members/{id}": write("PATCH", `/api/v1/members/${member}`, { version: 0 }),
    ...(saving ? { saveMemberAction: saving } : {}),
    [ANSWERED_SHEET]: write("PATCH", `/api/v1/imports/${sheet}`, {}),
    [TWIN]: write("POST", "/api/v1/members", { ...twin, idNumber: SENSITIVE.idNumber }),
  };
}

/** Pages know no branch by its code as a unit: there they would all be not found, and show nothing to anybody. */
const at = ({ org, named }: Place) => new URLSearchParams({ org, unit: named });

/** Whom the roster's filters find by what is sensitive. */
const STANDINGS = ["party=yes", "hardship=yes"];

/** The national form holds who is active, unless somebody is named: what was done before may have ended the membership. */
const nationalOf = ({ member }: Place) => `form=national&ids=${member}`;

/** Addresses that list exactly whom a sensitive filter finds, in every form that a roster has. */
export function standingWays(place: Place): string[] {
  const wide = new URLSearchParams({ org: place.org });
  return STANDINGS.flatMap((standing) =>
    [at(place), wide].flatMap((where) => [
      `/members?${where}&${standing}&status=all`,
      `/members/print?${where}&${standing}&status=all`,
      `/api/v1/members?${where}&${standing}`,
      `/api/v1/members/export?${where}&form=list&${standing}`,
      `/api/v1/members/export?${where}&${nationalOf(place)}&${standing}`,
    ]),
  );
}

/** The roster under each of its filters, on pages also under orders and columns that it has not. */
function rosterWays(place: Place): string[] {
  const filters = [
    "",
    `ids=${place.member}`,
    `q=${SENSITIVE.idNumber}`,
    `branch=${place.branchId}`,
    "status=active",
    "position=member",
    "gender=female",
    "age=25-30",
    "rating=none",
    "party=yes",
    "party=no",
    "hardship=yes",
  ];
  const asked = ["sort=idNumber", "sort=religion&order=desc", "col=idNumber&col=ethnicity&col=partyJoinedOn"];
  const under = (path: string, choices: string[]) =>
    choices.map((choice) => `${path}?${at(place)}&${choice}`);
  const pages = ["/members", "/members/print"].flatMap((path) => under(path, [...filters, ...asked]));
  return [...pages, ...under("/api/v1/members", filters)];
}

function exportWays(place: Place): string[] {
  const path = `/api/v1/members/export?${at(place)}`;
  return [
    `/api/v1/members/export?${new URLSearchParams({ org: place.org, unit: place.branch })}&form=list`,
    `${path}&form=list`,
    `${path}&${nationalOf(place)}`,
    `${path}&form=list&columns=idNumber,ethnicity`,
    ...STANDINGS.map((standing) => `${path}&form=list&${standing}`),
  ];
}

const answersWay = (place: Place) => `/members/links/answers?${at(place)}`;

const compareWay = ({ member, double }: Place) =>
  `/members/duplicates/compare?first=${member}&second=${double}`;

/** The Sổ, the forms of its sensitive sections, and its prints. */
function dossierWays(place: Place): string[] {
  const { member } = place;
  return [
    `/members/${member}/dossier`,
    ...["health_and_party", "abroad"].map((section) => `/members/${member}/dossier/${section}`),
    ...dossierPapers(place),
  ];
}

function dossierPapers({ member }: Place): string[] {
  return ["book", "summary"].map((paper) => `/api/files/dossiers/${member}?paper=${paper}&format=docx`);
}

function disciplinePapers(id: string): string[] {
  return ["minutes", "decision"].map((paper) => `/api/files/discipline/${id}?paper=${paper}&format=docx`);
}

/** The case against the branch, and its papers. */
function organisationDisciplineWays({ organisationDiscipline: id }: Place): string[] {
  const papers = ["minutes", "decision"].map(
    (paper) => `/api/files/organisation-discipline/${id}?paper=${paper}&format=docx`,
  );
  return [`/organisation/discipline/${id}`, ...papers];
}

/** The frozen list, the form that would correct it, and its year. */
function quarterWays({ org, unit, year, quarter }: Staged): string[] {
  const query = new URLSearchParams({ org, unit, of: String(year) });
  const one = `/members/quarters?${query}&quarter=${quarter}`;
  const file = `/api/files/quarter-list?${query}&quarter=${quarter}`;
  return [`/members/quarters?${query}`, file, one, `${one}&revision=1`, `${one}&correct=1`];
}

/** The sheet that waits, with its problems. */
function sheetWays({ sheet }: Staged): string[] {
  return [`/members/import/${sheet}`, `/api/v1/imports/${sheet}`, `/api/files/import-problems/${sheet}`];
}

/** Writes such values in every way: corrected, refused as somebody's, stale, in a sheet, as matters of the member. */
export async function writeSensitive(server: string, cookie: string, place: Place): Promise<void> {
  const { org, unit, unitId, branchId, member } = place;
  const headers = { cookie, origin: server, "content-type": "application/json" };
  const send = (method: string, path: string, body: object) =>
    fetch(server + path, { method, headers, body: JSON.stringify(body) });
  const current = await fetch(`${server}/api/v1/members/${member}`, { headers: { cookie } });
  const { version } = (await current.json()) as { version: number };
  await send("PATCH", `/api/v1/members/${member}`, { idNumber: "079203111222", version });
  await send("PATCH", `/api/v1/members/${member}`, { ...SENSITIVE, version: version + 1 });
  await send("PATCH", `/api/v1/members/${member}`, { ...SENSITIVE, religion: "Phật giáo", version });
  const twin = { fullName: "Vũ Văn Đôi", birthDate: "2001-01-01", gender: "male" };
  await send("POST", "/api/v1/members", { ...twin, unit: unitId, branch: branchId, ...SENSITIVE });
  const form = new FormData();
  const sheet = `Họ và tên,Ngày sinh,Giới tính,Số CCCD,Dân tộc\nTạ Thị Tờ,03/04/2001,Nữ,079203111222,Khơ-mú\n`;
  form.set("file", new Blob([sheet]), "danh-sach.csv");
  const query = new URLSearchParams({ org, unit });
  const upload = { method: "POST", headers: { cookie, origin: server }, body: form };
  await fetch(`${server}/api/v1/imports?${query}`, upload);
  await writeMatters(server, cookie, place);
}

/** Told once more: of the hardship that is followed already, of merits of a Party member, and as a case of its own. */
async function writeMatters(server: string, cookie: string, place: Place): Promise<void> {
  const { member, unitId: unit, branchId: body } = place;
  const { hardship: words, hardshipPlan: plan, discipline: about, organisation } = SENSITIVE_MATTERS;
  const forms: Record<string, Record<string, string>> = {
    createHardshipAction: { member, reason: "illness", words, plan, openedOn: "01/03/2026" },
    openOutstandingAction: { member, merits: SENSITIVE_MATTERS.outstanding, day: "04/05/2026" },
    openDisciplineAction: { member, about, form: "reprimand", day: "04/05/2026" },
    openOrganisationDisciplineAction: {
      unit,
      body,
      about: organisation,
      form: "reprimand",
      day: "04/05/2026",
    },
  };
  for (const operation of ACTION_OPERATIONS) {
    const call = operation.call(place);
    const form = call.kind === "action" && forms[call.name];
    if (!form) continue;
    const { outcome } = await sendCall(server, builtActions(), { ...call, args: [form] }, { cookie });
    if (outcome !== "open") throw new Error(`${operation.name}: ${outcome}`);
  }
}

/** The tables any of whose rows holds one of the words, wherever in it, be it as text or as bytes that nobody sealed. */
export async function tablesWith(ownerUrl: string, words: string[]): Promise<string[]> {
  const looked = words.flatMap((word) => [
    `%${word.toLowerCase()}%`,
    `%${Buffer.from(word).toString("hex")}%`,
  ]);
  return asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    const found: string[] = [];
    for (const { name } of rows) {
      // ILIKE would fold each row once for every word.
      const text = `SELECT 1 FROM "${name}" t WHERE lower(t::text) COLLATE "C" LIKE ANY($1) LIMIT 1`;
      if ((await client.query(text, [looked])).rowCount) found.push(name);
    }
    return found;
  });
}

/** What should have been kept of the member on the way, and was not: without it nothing is proven of those tables. */
export async function notKept(ownerUrl: string, place: Staged): Promise<string[]> {
  const { member, sheet, proposing, hardship, formerHardship, discipline, outstanding } = place;
  const { organisationDiscipline } = place;
  const rows: [from: string, id: string][] = [
    ["roster_snapshot_members WHERE member_id::text = $1", member],
    ["member_corrections WHERE member_id::text = $1 AND state = 'waiting'", member],
    ["member_imports WHERE id::text = $1 AND sheet_sealed IS NOT NULL AND result_sealed IS NOT NULL", sheet],
    ["sheet_proposals WHERE import_id::text = $1 AND words_sealed IS NOT NULL", proposing],
    ["audit_events WHERE subject_id = $1 AND detail->>'procedure' = 'activity_deferral'", member],
    ["audit_events WHERE subject_id = $1", hardship],
    ["audit_events WHERE subject_id = $1 AND type = 'hardship.ended'", formerHardship],
    ["audit_events WHERE subject_id = $1", discipline],
    ["audit_events WHERE subject_id = $1", outstanding],
    ["audit_events WHERE subject_id = $1", organisationDiscipline],
    ["audit_values JOIN audit_events ON id = event_id WHERE subject_id = $1 AND after IS NOT NULL", member],
  ];
  return asOwner(ownerUrl, async (client) => {
    const missing: string[] = [];
    for (const [from, id] of rows)
      if (!(await client.query(`SELECT 1 FROM ${from} LIMIT 1`, [id])).rowCount) missing.push(from);
    return missing;
  });
}

async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
