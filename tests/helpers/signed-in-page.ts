import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import type { Actor } from "@/lib/access/types";
import { DEMO_PASSWORD } from "./access/demo-pages";
import { signedIn } from "./access/people";
import { cookieOfActor } from "./requests";

/** Where the browser tests' demo is served. */
export const ORIGIN = `http://localhost:${process.env.E2E_PORT}`;

/** A window of somebody of the demo, signed in already. */
export async function as(
  browser: Browser,
  username: string,
  width = 1280,
  more: BrowserContextOptions = {},
): Promise<Page> {
  const cookie = await signedIn(ORIGIN, username, DEMO_PASSWORD);
  return windowWith(browser, cookie, { viewport: { width, height: 844 }, ...more });
}

/** A window of somebody whom a test made. */
export async function asActor(browser: Browser, actor: Actor): Promise<Page> {
  return windowWith(browser, await cookieOfActor(actor), {});
}

async function windowWith(browser: Browser, cookie: string, more: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ baseURL: ORIGIN, ...more });
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: ORIGIN }]);
  return context.newPage();
}
