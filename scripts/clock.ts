import { formatDate, isPlainDate, yearOf } from "@/lib/platform/dates";
import { withClient } from "./database/connection";
import { openDataDir } from "./foundation/data-dir";
import { Mishap } from "./foundation/mishap";
import { settings as readSettings } from "./foundation/settings";
import { NOT_STARTED_YET, withEmbedded } from "./supervisor/embedded-use";

const HELP = `Đặt ngày của chương trình trong bản dùng thử, để thử và dạy trọn một năm công tác.

  npm run clock -- 2026-11-05   hôm nay là 05/11/2026
  npm run clock -- off          trở về ngày thật`;

/** Days beyond are slips of the hand, and no page reckons with them. */
const [FIRST_YEAR, LAST_YEAR] = [2000, 2100];

export async function main(args: string[]): Promise<number> {
  const [wish = "--help"] = args;
  if (wish === "--help") {
    console.log(HELP);
    return 0;
  }
  if (wish !== "off" && !isPlainDate(wish)) {
    throw new Mishap(`"${wish}" không phải là ngày: hãy viết như 2026-11-05, hoặc off để trở về ngày thật.`);
  }
  if (wish !== "off" && (yearOf(wish) < FIRST_YEAR || yearOf(wish) > LAST_YEAR)) {
    throw new Mishap(
      `Năm ${wish.slice(0, 4)} quá xa: chương trình nhận ngày từ năm ${FIRST_YEAR} đến năm ${LAST_YEAR}, ví dụ 2026-11-05.`,
    );
  }
  const { databaseUrl, dataDir } = readSettings();
  if (databaseUrl) {
    throw new Mishap(
      "Chỉ bản dùng thử (không có DATABASE_URL) mới đổi được ngày: dữ liệu thật luôn theo ngày thật.",
    );
  }
  const today = wish === "off" ? null : wish;
  await withEmbedded(openDataDir(dataDir), (urls) => setClock(urls.owner, today));
  console.log(
    today ? `Hôm nay trong chương trình là ${formatDate(today)}.` : "Chương trình trở về ngày thật.",
  );
  return 0;
}

async function setClock(ownerUrl: string, today: string | null): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query("select to_regclass('installation_clock') is not null as ready");
    if (!rows[0].ready) throw new Mishap(NOT_STARTED_YET);
    await client.query(
      "insert into installation_clock (id, today) values (1, $1) on conflict (id) do update set today = excluded.today",
      [today],
    );
  });
}
