import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BranchSelect } from "./branch-select";

const branch = (id: string) => ({ id, code: id, name: `Chi đoàn ${id}` });
const shown = (member: Parameters<typeof BranchSelect>[0]["member"], homes = [branch("1"), branch("2")]) =>
  renderToStaticMarkup(
    <BranchSelect member={member} homes={homes} transferHref="/members/transfers/new" />,
  ).replaceAll(/\s+/g, " ");

test("the branch of a member is chosen, of somebody new the only one", () => {
  const chosen = /<option value="(\d)" selected="">/;
  expect(chosen.exec(shown({ status: "active", branch: branch("2") }))?.[1]).toBe("2");
  expect(chosen.exec(shown(null))).toBeNull();
  expect(chosen.exec(shown(null, [branch("1")]))?.[1]).toBe("1");
});

test("nothing is asked while the branch stays as it is", () => {
  expect(shown({ status: "active", branch: branch("2") })).not.toContain("branchCorrected");
});
