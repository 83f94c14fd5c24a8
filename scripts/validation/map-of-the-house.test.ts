import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../foundation/project";

const text = (name: string) => readFileSync(join(ROOT, name), "utf8");

test("the map of the house names every domain, and no other", () => {
  const [, list = ""] = /lib\/<domain>\/([^/]+?)\n {4}lib\/platform/.exec(text("CONTRIBUTING.md")) ?? [];
  const domains = readdirSync(join(ROOT, "lib")).filter((name) => name !== "platform");
  expect(list.trim().split(/\s+/).toSorted()).toEqual(domains.toSorted());
});

const PATH = /^(?:app|components|docs|lib|prisma|scripts|tests)\/[\w./-]+$/;

test.each(["README.md", "CONTRIBUTING.md"])("every file that %s names is there", (name) => {
  const spans = [...text(name).matchAll(/`([^`]+)`|\]\(([^)]+)\)/g)];
  const paths = spans.map(([, code, link]) => code ?? link ?? "").filter((span) => PATH.test(span));
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
