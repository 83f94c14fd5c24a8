import { chromium } from "@playwright/test";
import { writeFileSync, mkdirSync } from "node:fs";
const base = "http://localhost:3413"; mkdirSync("/tmp/papers/real", { recursive: true });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
async function as(user, width = 1280) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, baseURL: base });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.fill('[name="username"]', user); await page.fill('[name="password"]', "3-chu-dong-demo");
  await page.click('button[type="submit"]'); await page.waitForURL((u) => !u.pathname.startsWith("/sign-in"));
  return page;
}
const only = process.argv[2];
const shots = [];
for (const width of [1280, 390]) {
  const unit = await as("bithu.dv01", width);
  const office = await as("vanphong.khoi", width);
  const list = [
    [unit, "/assessment/print?year=2021", "self21"], [unit, "/assessment/print", "self"],
    [office, "/decisions/proposal?year=2021", "proposal21"], [office, "/decisions/proposal", "proposal"],
    [office, "/decisions/paper", "decision"], [office, "/reports/preview?year=2021", "report21"],
    [office, "/decisions?year=2021", "decisions21"], [office, "/reports?year=2021", "reports21"],
  ];
  await office.goto("/decisions?year=2021");
  const recorded = await office.getAttribute('a:has-text("Xem văn bản")', "href");
  list.push([office, recorded, "decision21"]);
  await office.goto("/appraisal?year=2021");
  const unit21 = (await office.$$eval('a[href^="/appraisal/"]', (as) => as.map((a) => a.getAttribute("href")))).filter(h => /[0-9a-f]{8}-/.test(h))[0];
  list.push([office, `${unit21.split("?")[0]}/minutes`, "minutes21"]);
  list.push([office, unit21, "sheet21"]);
  for (const [page, path, name] of list) {
    if (only && !name.match(only)) continue;
    const r = await page.goto(path); if (r.status() !== 200) console.log(name, path, r.status());
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/papers/real/${name}-${width}.png`, fullPage: false });
    if (width === 1280) {
      const links = await page.$$eval('.page-actions a', (as) => as.map((a) => a.getAttribute("href")));
      for (const link of links.filter((l) => /format=|summary\./.test(l))) {
        const answer = await page.request.get(link);
        const kind = link.match(/docx|pdf|xlsx/g).at(-1);
        if (answer.status() !== 200) console.log(link, answer.status());
        writeFileSync(`/tmp/papers/real/${name}.${kind}`, await answer.body());
        console.log(name, kind, answer.headers()["content-disposition"]);
      }
    }
  }
}
await browser.close();
