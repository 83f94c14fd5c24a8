import { expect, test } from "@playwright/test";
import ExcelJS from "exceljs";
import { withClient } from "../../scripts/database/connection";
import { DEMO_PASSWORD } from "../helpers/access/demo-pages";
import { signedIn } from "../helpers/access/people";
import { enterServer } from "../helpers/access/server";
import { YEAR } from "../helpers/demo-days";
import { allRewrittenByLibreOffice, HAS_LIBRE_OFFICE_CALC } from "../helpers/libre-office";
import { ORIGIN } from "../helpers/signed-in-page";

test.setTimeout(120_000);

type Things = { unit: string; branch: string; import: string; rated: string };

/** A branch, an import with problems and a sheet of ratings of the unit that has most. */
const THINGS = `
  WITH unit AS (SELECT u.id FROM units u JOIN organisations o ON o.id = u.org_id WHERE o.code = 'khoi' AND u.code = 'DV01')
  SELECT (SELECT id FROM unit) AS unit,
    (SELECT b.id FROM units b JOIN unit ON unit.id = b.parent_id ORDER BY b.code LIMIT 1) AS branch,
    (SELECT i.id FROM member_imports i JOIN unit ON unit.id = i.unit_id ORDER BY i.created_at DESC LIMIT 1) AS import,
    (SELECT s.id FROM organisation_rating_sheets s JOIN unit ON unit.id = s.unit_id ORDER BY s.year LIMIT 1) AS rated`;

const PERIOD = `from=2021-01-01&to=${YEAR}-12-31&format=xlsx`;

/** Every workbook that the application makes. */
function workbooks({
  unit,
  branch,
  import: done,
  rated,
}: Things): Record<"bithu.dv01" | "vanphong.khoi", string[]> {
  const at = `unit=${unit}&branch=${branch}`;
  return {
    "bithu.dv01": [
      "/api/v1/members/export?unit=DV01&form=list",
      "/api/v1/members/export?unit=DV01&form=national",
      `/api/files/member-register?unit=DV01&${PERIOD}`,
      `/api/files/admission-register?unit=DV01&${PERIOD}`,
      `/api/files/transfers?unit=DV01&${PERIOD}`,
      `/api/files/branch-book?${at}&${PERIOD}`,
      `/api/files/fee-statements?unit=DV01&year=${YEAR}&quarter=1&format=xlsx`,
      `/api/files/training?${at}&year=${YEAR}`,
      `/api/files/training?${at}&year=${YEAR}&toType=1`,
      `/api/files/ratings?${at}&year=${YEAR}`,
      "/api/files/admission-software?unit=DV01&org=khoi",
      ...["graduation", "removal_from_roll", "discipline", "reward", "outstanding_member", "posts"].map(
        (procedure) => `/api/files/case-software?unit=DV01&org=khoi&procedure=${procedure}`,
      ),
      `/api/files/import-problems/${done}`,
      `/api/files/organisation-ratings/${rated}?format=xlsx`,
    ],
    "vanphong.khoi": ["/api/v1/reports/2021/summary.xlsx"],
  };
}

async function things(): Promise<Things> {
  const {
    rows: [found],
  } = await withClient(enterServer().owner, (client) => client.query<Things>(THINGS));
  if (!found) throw new Error("the demo has a first unit");
  return found;
}

/** What every cell of every sheet shows, by its address. */
async function textsOf(file: Uint8Array): Promise<Map<string, string>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file.buffer as ArrayBuffer);
  const texts = new Map<string, string>();
  book.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.text !== "") texts.set(`${sheet.name}!${cell.address}`, cell.text);
      });
    });
  });
  return texts;
}

test("LibreOffice opens every workbook and finds the same in every cell", async () => {
  test.skip(!HAS_LIBRE_OFFICE_CALC, "LibreOffice Calc is not installed");
  const files: { path: string; bytes: Uint8Array }[] = [];
  for (const [username, paths] of Object.entries(workbooks(await things()))) {
    const cookie = await signedIn(ORIGIN, username, DEMO_PASSWORD);
    for (const path of paths) {
      const answer = await fetch(ORIGIN + path, { headers: { cookie } });
      expect(answer.status, path).toBe(200);
      files.push({ path, bytes: new Uint8Array(await answer.arrayBuffer()) });
    }
  }
  const rewritten = await allRewrittenByLibreOffice(files.map(({ bytes }) => bytes));
  for (const [at, { path, bytes }] of files.entries()) {
    const own = await textsOf(bytes);
    expect(own.size, path).toBeGreaterThan(0);
    expect([...(await textsOf(rewritten[at] ?? new Uint8Array()))], path).toEqual([...own]);
  }
});
