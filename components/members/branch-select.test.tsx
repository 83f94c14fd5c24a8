import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FormScope } from "@/components/ui/form-scope";
import { BranchCorrected, BranchSelect, StandingNow } from "./branch-select";

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

const corrected = (chosen: string | null, refused?: string) =>
  renderToStaticMarkup(
    <FormScope value={{ prefix: "f", errorOf: (path) => (path === "branch" ? refused : undefined) }}>
      <BranchCorrected
        member={{ status: "active", branch: branch("2") }}
        branch={chosen}
        transferHref="/members/transfers/new"
      />
    </FormScope>,
  );

test("another branch, or a branch that was refused, asks whether the roster was only wrong; the same does not", () => {
  expect(corrected("2")).toBe("");
  for (const asked of [corrected("1"), corrected(null), corrected("2", "Sang chi đoàn khác thì mở hồ sơ.")]) {
    expect(asked).toContain('name="branchCorrected"');
    expect(asked).toContain('href="/members/transfers/new"');
  }
});

test("of one whom somebody moved meanwhile it asks at once, before the choice that goes back is saved", () => {
  const seen = { status: "active", branch: branch("1") } as const;
  const form = (now: typeof seen | null) =>
    renderToStaticMarkup(
      <StandingNow value={now}>
        <BranchSelect
          member={seen}
          homes={[branch("1"), branch("2")]}
          transferHref="/members/transfers/new"
        />
      </StandingNow>,
    );
  expect(form(null)).not.toContain('name="branchCorrected"');
  expect(form({ ...seen, branch: branch("2") })).toContain('name="branchCorrected"');
});
