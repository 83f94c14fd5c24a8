import { z } from "zod";

export type DataKey = { id: string; key: Buffer };

const KEY = /^[a-z0-9-]+:[A-Za-z0-9+/]{43}=$/i;
const isLoopback = (host: string) => host === "localhost" || host === "::1" || host.startsWith("127.");

/** What an encoded part of an address says; null where a % stands for nothing. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** Asked even of what is no address: that is said by another check. */
function isReadable(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { username, password, hostname, pathname } = new URL(address);
  return [username, password, hostname, pathname].every((part) => decoded(part) !== null);
}

/**
 * `pg` takes these modes for the strictest one and says so in English at every start, and will take them for weaker ones
 * in its next version: said outright, they stay what they are. Who asks for the meaning of libpq keeps it.
 */
function withMode(address: string): string {
  if (/[?&]uselibpqcompat=true(&|$)/.test(address)) return address;
  return address.replace(/([?&]sslmode=)(prefer|require|verify-ca)(?=&|$)/g, "$1verify-full");
}

const postgresUrl = z
  .url({ protocol: /^postgres(ql)?$/, error: "cần có dạng postgresql://tên:mật-khẩu@máy:5432/cơ-sở-dữ-liệu" })
  .refine(isReadable, { error: "cần viết dấu % của tên, mật khẩu hay cơ sở dữ liệu thành %25" })
  .transform(withMode)
  .optional();

const flag = z
  .enum(["0", "1"], { error: "chỉ nhận 0 hoặc 1" })
  .default("0")
  .transform((value) => value === "1");

const dataKeys = z
  .string()
  .transform((text) => text.split(","))
  .refine((keys) => keys.every((key) => KEY.test(key)), {
    error: "cần có dạng mã:khóa[,mã:khóa…], khóa mới nhất đứng đầu, mỗi khóa là 32 byte viết bằng base64",
  })
  .transform((keys): DataKey[] =>
    keys.map((entry) => {
      const [id = "", key = ""] = entry.split(":");
      return { id, key: Buffer.from(key, "base64") };
    }),
  );

const proxies = z
  .string()
  .default("")
  .transform((text) => text.split(",").flatMap((part) => part.trim() || []))
  .refine(
    (list) =>
      list.every((one) => z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]).safeParse(one).success),
    {
      error: "cần là các địa chỉ IP hoặc dải CIDR, cách nhau bằng dấu phẩy",
    },
  );

const isOrigin = (text: string) =>
  /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, "");

const origin = z
  .string()
  .refine(isOrigin, { error: "cần là gốc của địa chỉ, ví dụ https://doan.example.vn, không kèm đường dẫn" })
  .transform((text) => text.replace(/\/$/, ""))
  .optional();

export type MailServer = { url: string; from: string };

/** The sender stands in the address as `from`, where the name that signs in is none. */
function mailServer(text: string): MailServer | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const from = url.searchParams.get("from") ?? decoded(url.username);
  const isServer = /^smtps?:$/.test(url.protocol) && url.hostname !== "" && isReadable(text);
  if (from === null || !isServer || !z.email().safeParse(from).success) return null;
  url.searchParams.delete("from");
  return { url: url.href, from };
}

const smtpUrl = z
  .string()
  .transform((text, context) => {
    const server = mailServer(text);
    if (!server)
      context.addIssue(
        "cần có dạng smtp://tên:mật-khẩu@máy:587?from=doan@example.vn (smtps:// khi máy chủ thư nhận TLS ngay; dấu % viết thành %25)",
      );
    return server ?? z.NEVER;
  })
  .optional();

const schema = z
  .object({
    PORT: z.coerce
      .number({ error: "cần là số từ 1 đến 65535" })
      .int({ error: "cần là số từ 1 đến 65535" })
      .min(1, { error: "cần là số từ 1 đến 65535" })
      .max(65535, { error: "cần là số từ 1 đến 65535" })
      .default(3000),
    HOST: z
      .string()
      .regex(/^[A-Za-z0-9.:-]+$/, { error: "cần là tên máy hoặc địa chỉ IP", abort: true })
      .default("127.0.0.1"),
    DATA_DIR: z.string().default(".data"),
    DATABASE_URL: postgresUrl,
    DATABASE_ADMIN_URL: postgresUrl,
    AUTH_SECRET: z.string().min(32, { error: "cần ít nhất 32 ký tự ngẫu nhiên" }).optional(),
    DATA_KEYS: dataKeys.optional(),
    APP_URL: origin,
    ALLOW_HTTP: flag,
    TRUSTED_PROXIES: proxies,
    SMTP_URL: smtpUrl,
    DEMO_PASSWORD: z.string().min(8, { error: "cần ít nhất 8 ký tự" }).default("3-chu-dong-demo"),
    EMBEDDED_DATABASE: flag,
  })
  .refine((value) => value.DATABASE_URL !== undefined || value.DATABASE_ADMIN_URL === undefined, {
    path: ["DATABASE_ADMIN_URL"],
    error:
      "cần đi cùng DATABASE_URL (tài khoản phục vụ): đặt thêm DATABASE_URL, hoặc bỏ DATABASE_ADMIN_URL để dùng cơ sở dữ liệu kèm theo",
  })
  .superRefine((value, context) => {
    if (isLoopback(value.HOST)) return;
    const wrong = (message: string) => context.addIssue({ code: "custom", path: ["APP_URL"], message });
    if (value.APP_URL === undefined) {
      wrong("cần có khi HOST không phải địa chỉ của riêng máy này: đặt gốc của địa chỉ mà mọi người sẽ mở");
    } else if (!value.APP_URL.startsWith("https://") && !value.ALLOW_HTTP) {
      wrong("cần bắt đầu bằng https:// khi máy khác mở được (mạng nội bộ không có https: đặt ALLOW_HTTP=1)");
    }
  })
  .transform((value) => ({
    port: value.PORT,
    host: value.HOST,
    onLoopback: isLoopback(value.HOST),
    dataDir: value.DATA_DIR,
    databaseUrl: value.DATABASE_URL,
    databaseAdminUrl: value.DATABASE_ADMIN_URL,
    authSecret: value.AUTH_SECRET,
    dataKeys: value.DATA_KEYS,
    /** Origin of links and cookies. */
    origin: value.APP_URL ?? `http://localhost:${value.PORT}`,
    hasAppUrl: value.APP_URL !== undefined,
    /** Every page shows it: an office network without https. */
    openHttp: value.ALLOW_HTTP && !isLoopback(value.HOST) && !value.APP_URL?.startsWith("https://"),
    trustedProxies: value.TRUSTED_PROXIES,
    /** Where letters go out; without one nobody is offered to send any. */
    mailServer: value.SMTP_URL ?? null,
    demoPassword: value.DEMO_PASSWORD,
    embeddedDatabase: value.EMBEDDED_DATABASE,
  }));

export type Settings = z.output<typeof schema>;
export type ServerEnv = Settings & { databaseUrl: string; authSecret: string; dataKeys: DataKey[] };

const SECRET = new Set([
  "DATABASE_URL",
  "DATABASE_ADMIN_URL",
  "AUTH_SECRET",
  "DATA_KEYS",
  "SMTP_URL",
  "DEMO_PASSWORD",
]);

/** Reads the names of the environment that the product knows. An empty value counts as none. */
export function readSettings(
  source: Record<string, string | undefined>,
): { ok: true; settings: Settings } | { ok: false; problems: string[] } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return { ok: true, settings: parsed.data };
  const problems = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const shown = given[name] === undefined || SECRET.has(name) ? "" : ` (đang là "${given[name]}")`;
    return `${name} ${issue.message}${shown}`;
  });
  return { ok: false, problems };
}

let cached: ServerEnv | undefined;

/** The environment of the server process, validated once. The supervisor sets what the person did not. */
export function env(): ServerEnv {
  cached ??= serverEnv(readSettings(process.env));
  return cached;
}

function serverEnv(read: ReturnType<typeof readSettings>): ServerEnv {
  if (!read.ok) throw new Error(read.problems.join("; "));
  const { databaseUrl, authSecret, dataKeys } = read.settings;
  if (!databaseUrl || !authSecret || !dataKeys) {
    throw new Error(
      "DATABASE_URL, AUTH_SECRET and DATA_KEYS are not all set: start the server with `npm start`",
    );
  }
  return { ...read.settings, databaseUrl, authSecret, dataKeys };
}
