import { expect, test } from "@playwright/test";
import { unitYear, unitYearOf } from "@/lib/units/periods";
import { TODAY } from "../helpers/demo-days";
import { as } from "../helpers/signed-in-page";

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

for (const [username, kind] of [
  ["bithu.dv05", "school_year"],
  ["bithu.dv06", "calendar_year"],
] as const)
  test(`every page of ${username} opens the year that runs there and leads to the one before`, async ({
    browser,
  }) => {
    const page = await as(browser, username);
    const running = unitYearOf(kind, TODAY);
    for (const path of PAGES) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 }), path).toContainText(
        unitYear(kind, running).label,
        { ignoreCase: true },
      );
      const before = page.getByRole("link", {
        name: new RegExp(`^${unitYear(kind, running - 1).label}$`, "i"),
      });
      await expect(before, path).toHaveAttribute("href", new RegExp(`of=${running - 1}`));
    }
  });
