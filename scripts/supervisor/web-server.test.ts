import { type ChildProcess, spawn } from "node:child_process";
import { EventEmitter } from "node:events";
import { expect, test, vi } from "vitest";
import { settings } from "../foundation/settings";
import { startWebServer } from "./web-server";

vi.mock("node:child_process", () => ({ spawn: vi.fn() }));

const spawned = vi.mocked(spawn);
spawned.mockImplementation(() => Object.assign(new EventEmitter(), { pid: 1 }) as ChildProcess);

test.each([
  ["start" as const, 1],
  ["dev" as const, 0],
])("%s gives Node's heap %i caps, before the program that it runs", (mode, caps) => {
  startWebServer(mode, settings({}), {});
  const args = [...(spawned.mock.lastCall?.[1] ?? [])];
  const before = args.slice(0, args.indexOf("--import"));
  expect(before.filter((arg) => /^--max-old-space-size=\d+$/.test(arg))).toHaveLength(caps);
});
