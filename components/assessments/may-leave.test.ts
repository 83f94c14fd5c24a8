import { expect, test, vi } from "vitest";
import { mayLeave } from "./may-leave";

const leaving = (unsaved: boolean, saves: boolean, answer: boolean) => {
  let isUnsaved = unsaved;
  const save = vi.fn(async () => {
    if (saves) isUnsaved = false;
  });
  return { isUnsaved: () => isUnsaved, save, ask: vi.fn(() => answer) };
};

test("a saved page is left without a word", async () => {
  const page = leaving(false, true, false);
  expect(await mayLeave(page)).toBe(true);
  expect(page.save).not.toHaveBeenCalled();
});

test("what is unsaved is saved before one goes on", async () => {
  const page = leaving(true, true, false);
  expect(await mayLeave(page)).toBe(true);
  expect(page.ask).not.toHaveBeenCalled();
});

test.each([true, false])("what cannot be saved is left only where one says so: %s", async (answer) => {
  const page = leaving(true, false, answer);
  expect(await mayLeave(page)).toBe(answer);
  expect(page.ask).toHaveBeenCalledOnce();
});
