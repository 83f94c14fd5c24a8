import { type Browser, expect, type Locator, type Page } from "@playwright/test";

type Coming = { name: string; username: string; phone?: boolean };

const PHONE = { width: 390, height: 844 };
const PASSWORD = "một câu dễ nhớ của tôi";

/** One person of a browser test, in a browser of his or her own. */
export class Person {
  private constructor(
    readonly name: string,
    readonly username: string,
    readonly page: Page,
  ) {}

  static async comes(browser: Browser, origin: string, { name, username, phone }: Coming): Promise<Person> {
    const context = await browser.newContext({
      baseURL: origin,
      ...(phone ? { viewport: PHONE, hasTouch: true } : {}),
    });
    return new Person(name, username, await context.newPage());
  }

  get main(): Locator {
    return this.page.locator("#main");
  }

  /** A second tab of the same browser. */
  async anotherTab(path: string): Promise<Page> {
    const tab = await this.page.context().newPage();
    await tab.goto(path);
    await hydrated(tab);
    return tab;
  }

  async opens(path: string): Promise<void> {
    await this.page.goto(path);
    await hydrated(this.page);
  }

  /** Goes to a place of the rail. */
  async goesTo(place: string): Promise<void> {
    const rail = this.page.getByRole("navigation", { name: "Các mục" });
    await rail.getByRole("link", { name: place, exact: true }).click();
    await expect(rail.getByRole("link", { name: place, exact: true })).toHaveAttribute(
      "aria-current",
      "page",
    );
  }

  async presses(name: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await within.getByRole("button", { name, exact: true }).click();
  }

  async follows(name: string | RegExp, within: Locator | Page = this.main): Promise<void> {
    await within.getByRole("link", { name, exact: true }).click();
  }

  /** Fills fields by what their labels begin with. */
  async fills(values: Record<string, string>, within: Locator = this.main): Promise<void> {
    for (const [label, value] of Object.entries(values)) await field(within, label).fill(value);
  }

  async chooses(label: string, option: string | RegExp, within: Locator = this.main): Promise<void> {
    const select = field(within, label);
    const shown = await select.locator("option").filter({ hasText: option }).first().textContent();
    await select.selectOption({ label: shown ?? "" });
  }

  async sees(words: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await expect(within.getByText(words).first()).toBeVisible();
  }

  async signsIn(password = PASSWORD, page = this.page): Promise<void> {
    await page.goto("/sign-in");
    await hydrated(page);
    await page.getByLabel("Tên đăng nhập").fill(this.username);
    await page.getByLabel("Mật khẩu").fill(password);
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await inside(page);
  }

  /** Takes the account by the link that was passed on: the password of one's own, then inside. */
  async takesAccount(link: string): Promise<void> {
    const { page } = this;
    await page.goto(link);
    await hydrated(page);
    await expect(page.getByText(this.name)).toBeVisible();
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill(PASSWORD);
    await page.getByLabel("Ghi lại mật khẩu mới").fill(PASSWORD);
    await page.getByRole("button", { name: "Đặt mật khẩu và vào" }).click();
    await inside(page);
  }
}

/** A field by its label, with or without "không bắt buộc" behind it. */
function field(within: Locator, label: string): Locator {
  const control = within.page().locator("input, select, textarea");
  return within.getByLabel(new RegExp(`^${label}( · không bắt buộc)?$`)).and(control);
}

/** Waits for the first page behind the sign-in. */
async function inside(page: Page): Promise<void> {
  await page.waitForURL(({ pathname }) => !/^\/(sign-in|link)/.test(pathname));
  await hydrated(page);
}

/** Waits until React has taken over what can be typed into and pressed; before that, typing would be lost. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const controls = [...document.querySelectorAll("form, main button, main textarea")];
    return controls.every((control) => Object.keys(control).some((key) => key.startsWith("__reactFiber$")));
  });
}
