import { describe, expect, test } from "vitest";
import { contentDisposition } from "./file-names";

describe("contentDisposition", () => {
  test("carries Vietnamese letters, with a plain name for old programs", () => {
    expect(contentDisposition("inline", "Đại hội (lần 1).pdf")).toBe(
      `inline; filename="Dai hoi (lan 1).pdf"; filename*=UTF-8''%C4%90%E1%BA%A1i%20h%E1%BB%99i%20%28l%E1%BA%A7n%201%29.pdf`,
    );
  });

  test("a name cannot end the header or start another", () => {
    const header = contentDisposition("attachment", 'a"; filename="b.exe\r\nSet-Cookie: x=1');
    expect(header).not.toMatch(/[\r\n]/);
    expect(header.match(/"/g)).toHaveLength(2);
  });
});
