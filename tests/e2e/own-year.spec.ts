import { expect, test } from "@playwright/test";
import { unitYear, unitYearOf } from "@/lib/units/periods";
import { DEMO_PASSWORD } from "../helpers/access/demo-pages";
import { signedIn } from "../helpers/access/people";
import { TODAY } from "../helpers/demo-days";

/** The pages of a unit's records that show one of its years. */
const PAGES = [
  "/members/cases",
  "/members/admissions",
  "/members/transfers",
  "/members/graduations",
  "/members/discipline",
  "/members/removals",
  "/members/deferrals",
  "/members/residences",
  "/members/outstanding",
  "/members/rewards/proposals",
  "/members/rewards",
  "/members/care",
  "/members/care/headcount",
  "/members/care/support",
  "/members/care/situation",
  "/members/care/hardship",
  "/organisation/discipline",
];

const server = `http://localhost:${process.env.E2E_PORT}`;

const textOf = (html = "") => html.replace(/<[^>]*>/g, "").toLowerCase();

for (const [username, kind] of [
  ["bithu.dv05", "school_year"],
  ["bithu.dv06", "calendar_year"],
] as const)
  test(`every page of ${username} opens the year that runs there and leads to the one before`, async () => {
    const cookie = await signedIn(server, username, DEMO_PASSWORD);
    const running = unitYearOf(kind, TODAY);
    const [now, before] = [running, running - 1].map((year) => unitYear(kind, year).label.toLowerCase());
    for (const path of PAGES) {
      // As the server draws it: nothing here waits for a script.
      const html = await (await fetch(server + path, { headers: { cookie } })).text();
      expect(textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]), path).toContain(now);
      const links = [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs)];
      const back = links.filter(([, , words]) => textOf(words) === before).map(([, href]) => href);
      expect(back, path).toEqual(expect.arrayContaining([expect.stringContaining(`of=${running - 1}`)]));
    }
  });
