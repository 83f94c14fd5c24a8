import { expect, test } from "vitest";
import { upgrading } from "../helpers/upgrade";

const STEP = "a_figure_is_given_once";

/** Only the rows that the step looks at; what they hang on is left out. */
const decision = (id: number, number: string, signedOn: string) => `
  INSERT INTO recognition_decisions (id, org_id, cycle_id, number, signed_on, signer_name, signer_title, recorded_by_id,
      recorded_by, recorded_at)
    VALUES ('00000000-0000-4000-8000-00000000000${id}', '00000000-0000-4000-8000-0000000000aa',
      '00000000-0000-4000-8000-0000000000bb', '${number}', '${signedOn}', '', '', '00000000-0000-4000-8000-0000000000cc',
      '', '2026-12-1${id} 08:00+07')`;

test("a figure that was recorded twice before does not stop the upgrade, and is given no third time", async () => {
  await upgrading(async ({ put, through }) => {
    await through(STEP, [decision(1, "58-QĐ/ĐTN", "2026-12-01"), decision(2, "58-QĐ/TĐTN", "2026-12-02")]);
    const once = "recognition_decisions_figure_once";
    await expect(put(decision(3, "58-QĐ/ĐTN-VP", "2026-12-03"))).rejects.toThrow(once);
    await put(decision(4, "58-QĐ/ĐTN", "2027-01-03"));
    await expect(put(decision(5, "58-QĐ/ĐK", "2027-01-04"))).rejects.toThrow(once);
  });
});
