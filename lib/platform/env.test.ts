import { describe, expect, test } from "vitest";
import { readSettings } from "@/lib/platform/env";

const key = (letter: string) => Buffer.alloc(32, letter).toString("base64");

function settings(source: Record<string, string>) {
  const read = readSettings(source);
  if (!read.ok) throw new Error(read.problems.join("\n"));
  return read.settings;
}

function problems(source: Record<string, string>): string[] {
  const read = readSettings(source);
  return read.ok ? [] : read.problems;
}

describe("the environment", () => {
  test("needs nothing on one's own machine", () => {
    expect(settings({ PORT: "", HOST: "" })).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      onLoopback: true,
      origin: "http://localhost:3000",
      demoPassword: "3-chu-dong-demo",
      trustedProxies: [],
    });
  });

  test("keeps the order of the keys of encrypted fields", () => {
    const { dataKeys } = settings({ DATA_KEYS: `new:${key("n")},old:${key("o")}` });
    expect(dataKeys?.map(({ id, key }) => [id, key.toString()])).toEqual([
      ["new", "n".repeat(32)],
      ["old", "o".repeat(32)],
    ]);
  });

  test.each([
    ["PORT", "70000"],
    ["PORT", "3000.5"],
    ["HOST", "my host"],
    ["DATABASE_URL", "mysql://a@b/c"],
    ["DATABASE_URL", "postgresql://doan:mat-khau@db/d%b"],
    ["DATABASE_URL", "postgresql://doan:50%zz@db/doan"],
    ["DATABASE_ADMIN_URL", "postgresql://owner@db/doan"],
    ["AUTH_SECRET", "short"],
    ["DATA_KEYS", `k1:${Buffer.alloc(16).toString("base64")}`],
    ["APP_URL", "https://doan.example.vn/duong-dan"],
    ["APP_URL", "doan.example.vn"],
    ["TRUSTED_PROXIES", "10.0.0.1,proxy"],
    ["SMTP_URL", "mail.example.vn:587"],
    ["SMTP_URL", "smtp://doan:mat-khau@mail.example.vn:587"],
    ["SMTP_URL", "smtp://doan%zz@mail.example.vn:587"],
    ["SMTP_URL", "smtp://doan:50%zz@mail.example.vn:587?from=doan@example.vn"],
    ["SMTP_URL", "https://doan%40example.vn:mat-khau@mail.example.vn"],
    ["DEMO_PASSWORD", "short"],
  ])("%s=%s is named with what is expected", (name, value) => {
    const [problem, ...more] = problems({ [name]: value });
    expect(problem).toMatch(new RegExp(`^${name} c`));
    expect(more).toEqual([]);
  });

  test("a secret is never repeated", () => {
    expect(problems({ AUTH_SECRET: "short" }).join()).not.toContain("short");
  });

  test("beyond loopback asks for https, or for a word that http is meant", () => {
    const open = { HOST: "0.0.0.0" };
    expect(problems(open)[0]).toMatch(/^APP_URL /);
    expect(problems({ ...open, APP_URL: "http://doan.example.vn" })[0]).toContain("ALLOW_HTTP=1");
    expect(settings({ ...open, APP_URL: "http://doan.example.vn", ALLOW_HTTP: "1" }).openHttp).toBe(true);
    expect(settings({ ...open, APP_URL: "https://doan.example.vn/" })).toMatchObject({
      origin: "https://doan.example.vn",
      openHttp: false,
    });
  });

  test("takes the sender of letters from the mail server's address, or from the name that signs in", () => {
    const url = "smtp://doan:mat%20khau@mail.example.vn:587";
    expect(settings({ SMTP_URL: `${url}?from=lien-lac@example.vn` }).mailServer).toEqual({
      url,
      from: "lien-lac@example.vn",
    });
    expect(settings({ SMTP_URL: "smtps://doan%40example.vn:x@mail.example.vn" }).mailServer?.from).toBe(
      "doan@example.vn",
    );
    expect(settings({}).mailServer).toBeNull();
    expect(problems({ SMTP_URL: "smtp://doan:bi-mat@mail.example.vn" })[0]).not.toContain("bi-mat");
  });

  test("says outright how an address of the database asks for TLS, which its driver would warn of in English", () => {
    const address = (query: string) =>
      settings({ DATABASE_URL: `postgresql://doan:require@db/doan?${query}` }).databaseUrl?.split("?")[1];
    for (const mode of ["prefer", "require", "verify-ca", "verify-full"])
      expect(address(`a=%20b&sslmode=${mode}`)).toBe("a=%20b&sslmode=verify-full");
    for (const kept of ["sslmode=disable", "sslmode=require&uselibpqcompat=true"])
      expect(address(kept)).toBe(kept);
  });

  test("knows single proxies and ranges", () => {
    expect(settings({ TRUSTED_PROXIES: "10.0.0.1, fd00::/8" }).trustedProxies).toEqual([
      "10.0.0.1",
      "fd00::/8",
    ]);
  });
});
