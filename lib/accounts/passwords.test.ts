import { afterEach, beforeEach, expect, test, vi } from "vitest";

const verify = vi.fn();

beforeEach(() => {
  vi.resetModules();
  vi.doMock("@node-rs/argon2", async () => {
    const argon2 = await vi.importActual<typeof import("@node-rs/argon2")>("@node-rs/argon2");
    return { ...argon2, verify: verify.mockImplementation(argon2.verify) };
  });
});
afterEach(() => {
  vi.doUnmock("@node-rs/argon2");
  vi.resetModules();
  verify.mockClear();
});

test("where no password is stored, one of the same cost is checked all the same", async () => {
  const { hashPassword, passwordMatches } = await import("./passwords");
  const cost = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/;
  const stored = await hashPassword("một mật khẩu đủ dài");
  expect(stored).toMatch(cost);
  expect(await passwordMatches(stored, "một mật khẩu đủ dài")).toBe(true);
  for (const guess of ["sai mật khẩu", "a password that nobody has"]) {
    verify.mockClear();
    expect(await passwordMatches(null, guess)).toBe(false);
    expect(verify).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(cost), guess.normalize("NFC"));
  }
});
