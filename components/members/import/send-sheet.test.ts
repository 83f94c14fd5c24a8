import { afterEach, expect, test, vi } from "vitest";
import { sendSheet } from "./send-sheet";

/** A line over which half of the sheet goes before the server answers; status 0 is a line that breaks. */
function line(status: number, body: unknown) {
  const asked: { address: string; form: FormData }[] = [];
  class Request {
    upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
    onload?: () => void;
    onerror?: () => void;
    status = status;
    responseText = JSON.stringify(body);
    private address = "";
    open(_: string, address: string) {
      this.address = address;
    }
    send(form: FormData) {
      asked.push({ address: this.address, form });
      for (const loaded of [5, 10]) this.upload.onprogress?.({ loaded, total: 10 });
      if (status === 0) this.onerror?.();
      else this.onload?.();
    }
  }
  vi.stubGlobal("XMLHttpRequest", Request);
  return asked;
}
afterEach(() => vi.unstubAllGlobals());

function filled(file = new File(["Họ và tên"], "danh-sach.csv")): FormData {
  const form = new FormData();
  form.set("unit", "DV01");
  form.set("complete", "true");
  form.set("file", file);
  return form;
}

test("a sheet goes up with its place in the address, and how far it has come is told", async () => {
  const asked = line(201, { id: "a" });
  const shares: number[] = [];
  expect(await sendSheet("khoi", filled(), (share) => shares.push(share))).toEqual({
    ok: true,
    value: { id: "a" },
  });
  expect(shares).toEqual([0.5, 1]);
  expect(asked[0]?.address).toBe("/api/v1/imports?unit=DV01&org=khoi");
  expect([...(asked[0]?.form.keys() ?? [])]).toEqual(["complete", "file"]);
});

test("what is refused says so, and a line that breaks is told as one", async () => {
  line(400, { reason: "invalid", title: "Không đọc được.", errors: [{ path: "file", message: "Hỏng." }] });
  const send = (form: FormData) => sendSheet("khoi", form, () => undefined);
  expect(await send(filled())).toMatchObject({
    reason: "invalid",
    message: "Không đọc được.",
    fields: [{ path: "file", message: "Hỏng." }],
  });
  expect(await send(filled(new File([], "trong.csv")))).toMatchObject({ fields: [{ path: "file" }] });
  line(0, null);
  await expect(send(filled())).rejects.toThrow(TypeError);
  line(502, null);
  await expect(send(filled())).rejects.not.toThrow(TypeError);
});
