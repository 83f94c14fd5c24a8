import { expect, test } from "vitest";
import { socketFolder } from "./socket";

test("a cluster's folder holds its socket, unless the system knows none or the path can't be one", () => {
  const of = (folder: string, platform: NodeJS.Platform = "linux") => socketFolder(folder, platform);
  expect(of("/srv/bcd/database")).toBe("/srv/bcd/database");
  expect(of("/srv/Đoàn Khối/database")).toBe("/srv/Đoàn Khối/database");
  expect(of("/srv/bcd/database", "win32")).toBeNull();
  expect(of(`/${"d".repeat(87)}`)).not.toBeNull();
  expect(of(`/${"d".repeat(88)}`)).toBeNull();
  expect(of(`/${"đ".repeat(44)}`)).toBeNull();
  for (const listed of ["/srv/a,b/database", '/srv/"a"/database']) expect(of(listed)).toBeNull();
});
