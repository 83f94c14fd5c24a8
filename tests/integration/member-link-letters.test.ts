import { afterAll, beforeAll, expect, test } from "vitest";
import { makeMemberLinks } from "@/lib/member-links/commands";
import type { Member } from "@/lib/members/types";
import { env, readSettings, type ServerEnv } from "@/lib/platform/env";
import { makeBloc, must, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { startMailServer } from "@/tests/helpers/mail-server";
import { branchOf, makeCast, makeMember, unitOf } from "@/tests/helpers/members";

const database = await freshDatabase();
const server = await startMailServer();

/** The environment is read once, for the files before and behind this one too. */
function serveWith(mailServer: ServerEnv["mailServer"]) {
  Object.assign(env(), { mailServer });
}

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let people: Member[];

beforeAll(async () => {
  const read = readSettings({ SMTP_URL: server.url });
  serveWith(read.ok ? read.settings.mailServer : null);
  bloc = await makeBloc("khoi", 1, 1);
  cast = await makeCast(bloc);
  const emails = { An: "an@example.vn", Bình: "refused@example.vn", Chi: null, Dung: "dung@example.vn" };
  people = [];
  for (const [name, email] of Object.entries({ ...emails, Giang: "giang@example.vn" }))
    people.push(await makeMember(cast.secretary, unitOf(bloc), `Cao Thị ${name}`, { email }));
  await links({ members: [people[4]?.id] });
  const refusal = `INSERT INTO member_consents (org_id, member_id, link_id, purpose, text_version, is_given)
    SELECT org_id, member_id, id, 'contact', 1, false FROM member_links`;
  await sql(database, refusal);
});
afterAll(async () => {
  serveWith(null);
  await server.stop();
});

async function links(asked: object) {
  const at = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id };
  return must(await makeMemberLinks(cast.secretary, { ...at, replaces: true, ...asked })).links;
}
const mailAll = () => links({ members: people.map(({ id }) => id), mails: true });

const logged = () =>
  sql<{ subject: string }>(
    database,
    "SELECT subject_id AS subject FROM audit_events WHERE type = 'member_link.mailed'",
  );

test("each person gets the own link by letter, once; who cannot be written to is told", async () => {
  const made = await mailAll();
  expect(made.map(({ mailed }) => mailed)).toEqual(["sent", "failed", "unwritten", "sent", "unwritten"]);
  expect(server.letters.map(({ to }) => to).sort()).toEqual(["an@example.vn", "dung@example.vn"]);
  for (const { to, source } of server.letters) {
    const link = made.find(({ email }) => email === to);
    expect(source).toMatch(/^From: [^<]*<lien-lac@example\.vn>/m);
    expect(wordsOf(source)).toContain(link?.url);
    expect(wordsOf(source)).toContain(`Chào ${link?.name},`);
    expect(made.filter(({ url }) => wordsOf(source).includes(url))).toHaveLength(1);
  }
  expect((await logged()).map(({ subject }) => subject).sort()).toEqual(
    [people[0]?.id, people[3]?.id].toSorted(),
  );
});

test("links stand and are shown where the mail server does not answer", async () => {
  await server.stop();
  const before = await logged();
  const made = await mailAll();
  expect(made.map(({ mailed }) => mailed)).toEqual(["failed", "failed", "unwritten", "failed", "unwritten"]);
  expect(new Set(made.map(({ url }) => url)).size).toBe(people.length);
  expect(await logged()).toEqual(before);
});

/** The words of a letter as its reader sees them. */
function wordsOf(source: string): string {
  const [head = "", body = ""] = source.split(/\r\n\r\n(.*)/s);
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, "base64").toString("utf8");
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
