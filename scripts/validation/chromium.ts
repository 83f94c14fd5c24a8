import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { Mishap } from "../foundation/mishap";

/** One without a window comes first where it is installed: nobody looks at it, and it has less to do. */
const USUAL = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser of the tests: the one named, one installed, or Playwright's own. */
export function chromiumPath(): string {
  const named = process.env.CHROMIUM_PATH;
  const found = [...(named ? [named] : USUAL), ...(named ? [] : [chromium.executablePath()])].find((path) =>
    existsSync(path),
  );
  if (found) return found;
  throw new Mishap(
    named
      ? `CHROMIUM_PATH trỏ tới ${named} nhưng không có tệp đó: hãy sửa lại đường dẫn.`
      : "Không tìm thấy trình duyệt Chromium để kiểm thử: hãy chạy npx playwright install chromium, hoặc apt-get install chromium, hoặc đặt CHROMIUM_PATH.",
  );
}
