import { withClient } from "../database/connection";
import { HUNDRED_THOUSAND, type Size, STAFF_SESSION, whoAndWhat } from "./fill-statements";
import type { Page, Saved, Work } from "./job";
import type { Bench } from "./servers";

/** What is asked of the product in one kind of round, and of the bare server beside it. Made anew before each. */
export type Case = { product(): Promise<Work>; bare(): Promise<Work> };
export type CaseName = "roster" | "page" | "search" | "read" | "update" | "empty";
export type Cases = Record<CaseName, Case>;

/** Parts of names as the office types them. */
const SEARCHES = [
  "trần bảo",
  "le hoang",
  "Phương thu",
  "duc minh",
  "quach lan",
  "Mai Hà",
  "chu huyen",
  "vu thanh",
];

export type Place = { id: string; code: string; cookie: string; members: string[] };

/** The office reads and searches the whole organisation; the secretary of each unit opens its roster and saves. */
export async function makeCases(bench: Bench, places: Place[]): Promise<Cases> {
  const staff = await bench.cookieOf(await staffSession(bench));
  const members = places.flatMap((place) => place.members);
  const perPlace = (path: (place: Place) => string) =>
    reading(places.map((place) => ({ path: path(place), cookie: place.cookie })));
  const perMember = (path: string) =>
    reading(members.map((id) => ({ path: `${path}/${id}`, cookie: staff })));
  const search = (path: string) =>
    reading(SEARCHES.map((q) => ({ path: `${path}?q=${encodeURIComponent(q)}`, cookie: staff })));
  let turn = 0;
  const saved = (path: string, table: string) => () => savedRows(bench, places, turn++, path, table);
  const bareRoster = perPlace(({ id }) => `/members?unit=${id}`);
  const bareRead = perMember("/members");
  const empty = reading([{ path: "/api/bench", cookie: "" }]);
  return {
    roster: { product: perPlace(({ code }) => `/api/v1/members?unit=${code}&limit=50`), bare: bareRoster },
    page: { product: perPlace(() => "/members"), bare: bareRoster },
    search: { product: search("/api/v1/members"), bare: search("/members") },
    read: { product: perMember("/api/v1/members"), bare: bareRead },
    update: { product: saved("/api/v1/members", "members"), bare: saved("/members", "bare.members") },
    empty: { product: empty, bare: bareRead },
  };
}

const reading = (pages: Page[]) => async (): Promise<Work> => ({ kind: "read", pages });

/** The units with their secretaries' cookies and some of their members. */
export async function placesOf(
  { urls, cookieOf }: Pick<Bench, "urls" | "cookieOf">,
  size: Size = HUNDRED_THOUSAND,
): Promise<Place[]> {
  type Row = { id: string; code: string; session: string; members: string[] };
  const { rows } = await withClient(urls.owner, (client) => client.query<Row>(whoAndWhat(size)));
  return Promise.all(rows.map(async ({ session, ...row }) => ({ ...row, cookie: await cookieOf(session) })));
}

export async function staffSession({ urls }: Pick<Bench, "urls">): Promise<string> {
  const { rows } = await withClient(urls.owner, (client) => client.query<{ session: string }>(STAFF_SESSION));
  const [row] = rows;
  if (!row) throw new Error("the office has a session");
  return row.session;
}

/** One member of each unit with the version that stands now; the next turn takes others, since a save of this one may still be under way. */
async function savedRows(
  { urls }: Bench,
  places: Place[],
  turn: number,
  path: string,
  table: string,
): Promise<Work> {
  const chosen = places.map(({ members, cookie }) => [members[turn % members.length] ?? "", cookie] as const);
  const cookies = new Map(chosen);
  const { rows } = await withClient(urls.owner, (client) =>
    client.query<{ id: string; version: number }>(
      `SELECT id, version FROM ${table} WHERE id = ANY($1::uuid[]) ORDER BY id`,
      [[...cookies.keys()]],
    ),
  );
  const saved = rows.map(
    ({ id, version }): Saved => ({ path: `${path}/${id}`, cookie: cookies.get(id) ?? "", version }),
  );
  return { kind: "save", rows: saved };
}
