import { expect, test } from "vitest";
import { settings } from "../foundation/settings";
import { nodeArgs } from "./web-server";

test.each([
  ["start" as const, 1],
  ["dev" as const, 0],
])("%s gives Node's heap %i caps, before the program that it runs", (mode, caps) => {
  const args = nodeArgs(mode, settings({}));
  const before = args.slice(0, args.indexOf("--import"));
  expect(before.filter((arg) => /^--max-old-space-size=\d+$/.test(arg))).toHaveLength(caps);
});
