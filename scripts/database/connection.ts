import pg from "pg";
import { codeOf, Mishap } from "../foundation/mishap";

/** Opens one connection, does the work, closes it. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that goes away fails the running statement; the event must not end the process beside it.
  client.on("error", () => undefined);
  await connect(client, url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function connect(client: pg.Client, url: string): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    const { hostname, port, pathname, username } = new URL(url);
    const place = `${hostname}:${port || 5432}`;
    const remedy: Record<string, string> = {
      "28P01": `sai mật khẩu của "${username}"`,
      "28000": `máy chủ không cho "${username}" vào`,
      "3D000": `không có cơ sở dữ liệu "${pathname.slice(1)}"`,
    };
    const code = codeOf(error);
    const cause =
      remedy[code] ?? `không kết nối được (${code || (error instanceof Error ? error.message : "")})`;
    throw new Mishap(
      `Cơ sở dữ liệu tại ${place}: ${cause}. Hãy kiểm tra địa chỉ, mật khẩu và máy chủ rồi chạy lại.`,
    );
  }
}
