import { expect, test } from "vitest";
import { grantWords } from "./grant-words";

const an = { id: "a", fullName: "Lê An", branch: null };
const chi = { id: "c", fullName: "Lê Chi", branch: null };

test("whom each side honours is told by names, and a newly chosen person as one", () => {
  const { stored, say } = grantWords([an]);
  const theirs = stored({
    level: "base",
    form: "merit",
    content: "Hiến máu",
    isCollective: false,
    members: [an, chi],
  });
  expect(theirs).toMatchObject({ whom: "Cá nhân", members: "Lê An, Lê Chi", level: "Đoàn cơ sở" });
  expect(say("members", "a\nx")).toBe("Lê An, người mới chọn");
  expect(say("members", "")).toBe("");
  expect([say("whom", "collective"), say("form", "merit")]).toEqual(["Tập thể", "Giấy khen"]);
  expect(say("content", "Khác")).toBe("Khác");
});
