import { expect, test } from "vitest";
import { readFields } from "@/lib/members/read-fields";
import { plainDate } from "@/lib/platform/dates";

test.each(["0912345678/0987654321", "0912345678 (mẹ)"])(
  "of what is typed as a phone nothing is left out unasked: %s",
  (phone) => {
    expect(readFields({ phone }, plainDate("2026-11-24"))).toMatchObject({
      ok: false,
      fields: [{ path: "phone", message: expect.stringContaining("Giữ lại một số") }],
    });
  },
);
