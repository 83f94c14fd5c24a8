import { expect, type Page, test } from "@playwright/test";
import { operator } from "@/lib/access/who";
import { inviteAccount } from "@/lib/accounts/commands";
import { makeMemberLinks } from "@/lib/member-links/commands";
import { registerTraining } from "@/lib/training/commands";
import { builtRoutes, routeOf } from "../helpers/access/built";
import { DEMO_PASSWORD, demoPages } from "../helpers/access/demo-pages";
import { unmarkedFocus } from "../helpers/access/focus-marks";
import { bringsAxe, consoleErrors, faultsOf } from "../helpers/access/page-check";
import { OPEN_PAGES } from "../helpers/access/pages-table";
import { signedIn } from "../helpers/access/people";
import { enterServer } from "../helpers/access/server";
import { makeBloc, must } from "../helpers/bloc";
import { YEAR } from "../helpers/demo-days";
import { branchOf, makeCast, makeMember, unitOf } from "../helpers/members";

test.describe.configure({ mode: "parallel" });
test.setTimeout(240_000);

const server = `http://localhost:${process.env.E2E_PORT}`;

/** Whose pages, and in how many parts, so that no part takes long. */
const PEOPLE = Object.entries({
  "bithu.dv01": 4,
  "vanphong.khoi": 2,
  "bithu.khoi": 1,
  "bithu.dv01.cd1": 1,
  "quansat.dv01": 1,
  "bithu.dv02": 1,
  "bithu.dv03": 1,
  "bithu.dv04": 1,
  admin: 1,
}).flatMap(([username, parts]) => Array.from({ length: parts }, (_, part) => ({ username, parts, part })));

for (const { username, parts, part } of PEOPLE)
  test(`every page of ${username} stands at both widths without a fault (${part + 1}/${parts})`, async ({
    browser,
  }) => {
    const pages = await demoPages(enterServer().owner);
    const first = firstOfEach(pages);
    const own = pages[username]?.filter((_, at) => at % parts === part) ?? [];
    expect(own.length).toBeGreaterThan(0);
    const context = await browser.newContext({ baseURL: server });
    await context.addCookies([cookieOf(await signedIn(server, username, DEMO_PASSWORD))]);
    const page = await bringsAxe(await context.newPage());
    const errors = consoleErrors(page);
    const wrong: string[] = [];
    for (const path of own) {
      const answer = await page.goto(path);
      if (answer?.status() !== 200) wrong.push(`${path}: ${answer?.status()}`);
      const known = !first.has(`${username} ${path}`);
      const faults = await faultsOf(page, { known });
      if (!known) faults.push(...(await unmarkedFocus(page)));
      wrong.push(...[...faults, ...errors.splice(0)].map((fault) => `${path}: ${fault}`));
    }
    await context.close();
    expect(wrong).toEqual([]);
  });

/** By whom, and where, each page of the build is met first. */
function firstOfEach(pages: Record<string, string[]>): Set<string> {
  const built = builtRoutes().pages;
  const met = Object.entries(pages).flatMap(([username, paths]) =>
    paths.map((path) => [routeOf(path, built), `${username} ${path}`] as const),
  );
  return new Set(new Map(met.toReversed()).values());
}

test("every signed-in page of the build is among them", async () => {
  const { pages } = builtRoutes();
  const paths = Object.values(await demoPages(enterServer().owner)).flat();
  const lookedAt = new Set(paths.map((path) => routeOf(path, pages)));
  expect([...lookedAt].toSorted()).toEqual(pages.filter((page) => !OPEN_PAGES.includes(page)));
});

test("pages that stop somebody have no fault either", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server });
  await context.addCookies([cookieOf(await signedIn(server, "quansat.dv02", DEMO_PASSWORD))]);
  const page = await bringsAxe(await context.newPage());
  const wrong: string[] = [];
  for (const [path, status] of [
    ["/audit", 403],
    ["/members/0", 404],
    ["/nowhere", 404],
  ] as const) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(status);
    // Of what is refused the frame comes with React.
    await expect(page.locator("html")).toHaveAttribute("lang", "vi");
    const faults = [...(await faultsOf(page)), ...(await unmarkedFocus(page))];
    wrong.push(...faults.map((fault) => `${path}: ${fault}`));
  }
  await context.close();
  expect(wrong).toEqual([]);
});

/** Of each pair the second hides where the keyboard is; a tick shows it by its label. */
const UNMARKED = `<!doctype html><html lang="vi"><title>Thử</title><style>
    :focus-visible { outline: 2px solid #00f }
    .bare:focus-visible, .faded:focus-visible { outline: none }
    .faded { opacity: 0 }
    label:has(:focus-visible) { outline: 2px solid #00f }
    .glass:focus-visible { outline-color: transparent }
  </style>
  <a href="#a">Rõ</a><a href="#b" class="bare">Giấu</a><button>Rõ</button><button class="glass">Giấu</button>
  <label>Rõ <input type="checkbox" class="faded"></label><p><input type="checkbox" class="faded"> Giấu</p>`;

test("the measure sees where the focus has no mark", async ({ page }) => {
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(UNMARKED)}`);
  const hidden = ["a.bare in body.", "button.glass in body.", "input.faded in p."];
  expect(await unmarkedFocus(page)).toEqual(hidden.map((look) => `no mark of the focus at ${look}`));
  await page.goto("data:text/html,<p>Không có chỗ nào");
  expect(await unmarkedFocus(page)).toEqual(["Tab leads nowhere"]);
});

const FAULTY = `<!doctype html><html lang="vi"><title>Thử</title><meta name="viewport" content="width=device-width">
  <p style="color: silver">Mờ</p><p style="color: silver">Cũng mờ</p>
  <button style="padding: 0; width: 9px; height: 9px">·</button><button style="padding: 0; width: 9px">·</button>`;

test("the measure sees faint texts, the second of a colour too, and what is too small or too close to press", async ({
  page,
}) => {
  await bringsAxe(page);
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(FAULTY)}`);
  const faults = await faultsOf(page);
  for (const at of ["1280: dark", "390: light"])
    expect(faults).toEqual(
      expect.arrayContaining([
        `${at}: color-contrast at p:nth-child(1),p:nth-child(2)`,
        `${at}: target-size at button:nth-child(3),button:nth-child(4)`,
      ]),
    );
  for (const width of [1280, 390])
    expect(faults.some((fault) => fault.startsWith(`${width}: 9 px wide`))).toBe(true);
});

/** Whatever is named is faint, and stands after something well that is like it but for one thing. */
const ALIKE = `<!doctype html><html lang="vi"><title>Thử</title><meta name="viewport" content="width=device-width">
  <style>
    body, .blend { background: #fff }
    .faint, li:nth-child(2) { color: silver }
    .grey { color: #909090 }
    .dusk { color: #222 }
    .dark { background: #333 }
    .veil { opacity: 0.3 }
    .flat { height: 0 }
    .over { position: relative }
    .under { position: absolute; inset: 0 }
  </style>
  <p class="grey" style="font-size: 40px">Chữ lớn</p><p class="grey" style="font-size: 20px; font-weight: 700">Nét đậm</p>
  <p id="small" class="grey">Chữ nhỏ</p><p id="light" class="grey" style="font-size: 20px">Nét mảnh</p>
  <p class="faint" style="text-shadow: 0 0 1px #000, 0 0 1px #000, 0 0 1px #000, 0 0 1px #000">Có bóng</p>
  <p class="faint" style="-webkit-text-stroke: 2px #000">Có viền</p>
  <p id="class" class="faint">Mờ theo lớp</p><p id="style" style="color: silver">Mờ tại chỗ</p>
  <p>Rõ</p><p id="fill" style="-webkit-text-fill-color: silver">Tô mờ</p>
  <div><p>Rõ</p></div><div class="dark"><p id="around">Nền bao quanh</p></div>
  <div class="veil"><p id="veiled">Bị phủ</p></div>
  <div class="blend dusk"><p>Rõ</p></div>
  <div class="blend dusk" style="mix-blend-mode: difference"><p id="blended">Trộn màu</p></div>
  <div class="over"><div class="under"></div><p class="over">Rõ</p></div>
  <div class="over"><div class="under dark"></div><p id="over" class="over">Nền nằm dưới</p></div>
  <ul><li>Rõ</li><li id="second">Mờ theo thứ tự</li></ul>
  <div class="flat"><p>Rõ</p></div><br><br><br>
  <div class="flat veil"><p id="outside">Tràn ra ngoài</p></div><br><br><br>`;

test("the measure passes over texts that look like one that is well, and over no other", async ({ page }) => {
  await bringsAxe(page);
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(ALIKE)}`);
  const faint = [...ALIKE.matchAll(/ id="(\w+)"/g)].map(([, id]) => `#${id}`);
  const faults = (await faultsOf(page)).filter((fault) => fault.includes("color-contrast"));
  expect(faults).toEqual(["1280: dark", "390: light"].map((at) => `${at}: color-contrast at ${faint}`));
});

const PUBLIC = ["/", "/ket-qua/2021", "/ket-qua/khoi/2021", "/ket-qua/1999"];

/** In bytes, packed as they come: what a public page weighs at most without its photos. */
const PUBLIC_WEIGHT = 60 * 1024;

test("public pages carry no script, set no cookie and are light", async ({ page, request }) => {
  await bringsAxe(page);
  const wrong: string[] = [];
  for (const path of PUBLIC) {
    const answer = await request.get(path);
    const headers = answer.headers();
    expect(headers["content-security-policy"], path).toContain("script-src 'none'");
    expect(headers["set-cookie"], path).toBeUndefined();
    expect(await answer.text(), path).not.toMatch(/<script/i);
    await page.goto(path);
    expect(await weightWithoutPhotos(page), path).toBeLessThan(PUBLIC_WEIGHT);
    const faults = [...(await faultsOf(page)), ...(await unmarkedFocus(page))];
    wrong.push(...faults.map((fault) => `${path}: ${fault}`));
  }
  expect(wrong).toEqual([]);
});

function weightWithoutPhotos(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
      .filter(({ name }) => !new URL(name).pathname.startsWith("/anh/"))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  );
}

test("the sign-in page and those that links open have no fault, and show where one is", async ({ page }) => {
  const { invitation, own } = await freshLinks();
  await bringsAxe(page);
  const errors = consoleErrors(page);
  await page.goto("/sign-in?next=/members");
  expect([...(await faultsOf(page)), ...errors]).toEqual([]);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.keyboard.press("Tab");
    expect(await outlineOfFocus(page), colorScheme).toBe("2px solid");
  }
  for (const path of [invitation, own]) {
    await page.goto(path);
    expect(await faultsOf(page), path).toEqual([]);
  }
  await page.getByRole("button", { name: "Mở trên máy này" }).click();
  await expect(page.getByRole("button", { name: "Lưu điểm tự chấm" }).first()).toBeVisible();
  expect([...(await faultsOf(page)), ...errors]).toEqual([]);
  await page.goto("/link/AAAAAAAAAAAAAAAAAAAAAA");
  expect(await faultsOf(page)).toEqual([]);
});

/** The addresses of an invitation that nobody has used and of a member's own page, by one who is on the programme. */
async function freshLinks(): Promise<{ invitation: string; own: string }> {
  enterServer();
  const bloc = await makeBloc(`link-${Date.now().toString(36)}`, 1, 1);
  const at = { unit: unitOf(bloc).id, branch: branchOf(unitOf(bloc)).id };
  const person = { username: `${bloc.code}.moi`, name: "Lê Thị Mới", role: "OBSERVER", unitId: at.unit };
  const days = { fromDay: "2018-01-01", toDay: null };
  const invited = must(await inviteAccount(operator("kiểm thử"), bloc.orgId, { ...person, ...days }));
  const { secretary } = await makeCast(bloc);
  const member = await makeMember(secretary, unitOf(bloc), "Lê Thị Đường Dẫn");
  must(await registerTraining(secretary, { ...at, year: YEAR, members: null }));
  const { links } = must(await makeMemberLinks(secretary, { ...at, members: [member.id] }));
  return { invitation: new URL(invited.url).pathname, own: new URL(links[0]?.url ?? "").pathname };
}

function outlineOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { outlineWidth, outlineStyle } = getComputedStyle(document.activeElement ?? document.body);
    return `${outlineWidth} ${outlineStyle}`;
  });
}

test("no page carries pages of refusal that Next writes in English", async ({ request }) => {
  const cookie = await signedIn(server, "bithu.dv01", DEMO_PASSWORD);
  for (const [path, headers] of [
    ["/sign-in", {}],
    ["/nowhere", {}],
    ["/members", { cookie }],
  ] as const)
    expect(await (await request.get(path, { headers })).text(), path).not.toMatch(
      /This page could not be|not authorized to access/,
    );
});

test("what every page starts with is marked for the browser's compiler", async ({ request }) => {
  const page = await (await request.get("/sign-in")).text();
  const sources = [...page.matchAll(/<script src="([^"]+)"/g)].map(([, source = ""]) => source);
  const scripts = await Promise.all(sources.map(async (source) => (await request.get(source)).text()));
  const marked = scripts.filter((script) => script.startsWith("//# allFunctionsCalledOnLoad\n"));
  expect(marked.some((script) => script.includes("hydrateRoot"))).toBe(true);
  expect(marked.length).toBeLessThan(scripts.length);
});

function cookieOf(pair: string) {
  const at = pair.indexOf("=");
  return { name: pair.slice(0, at), value: pair.slice(at + 1), domain: "localhost", path: "/" };
}
