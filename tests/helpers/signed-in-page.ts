import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { DEMO_PASSWORD } from "./access/demo-pages";
import { signedIn } from "./access/people";

/** Where the browser tests' demo is served. */
export const ORIGIN = `http://localhost:${process.env.E2E_PORT}`;

/** A window of somebody of the demo, signed in already. */
export async function as(
  browser: Browser,
  username: string,
  width = 1280,
  more: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ baseURL: ORIGIN, viewport: { width, height: 844 }, ...more });
  const [name, value] = (await signedIn(ORIGIN, username, DEMO_PASSWORD)).split("=");
  await context.addCookies([{ name: name ?? "", value: value ?? "", url: ORIGIN }]);
  return context.newPage();
}
