import { readFileSync } from "node:fs";
import * as confirmRoute from "@/app/api/v1/imports/[id]/confirm/route";
import * as importRoute from "@/app/api/v1/imports/[id]/route";
import * as undoRoute from "@/app/api/v1/imports/[id]/undo/route";
import { POST as upload } from "@/app/api/v1/imports/route";
import type { ImportView } from "@/lib/imports/types";
import { type Problem, requestTo } from "./requests";

export type Answer = { status: number; body: ImportView & Problem };

async function answered(response: Response): Promise<Answer> {
  return { status: response.status, body: await response.json() };
}

const posting = (body: unknown) => ({
  method: "POST",
  ...(body === undefined
    ? {}
    : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
});

type File = Uint8Array | string;

/** What the API answers to one person about imports. */
export function importsOf(cookie: string | null) {
  const at = (id: string) => ({ params: Promise.resolve({ id }) });
  const url = (id: string, step = "") => `/api/v1/imports/${id}${step}`;
  return {
    upload: async (
      unit: string,
      file: File,
      more: { complete?: boolean; name?: string } = {},
    ): Promise<Answer> => {
      const form = new FormData();
      const bytes = typeof file === "string" ? new TextEncoder().encode(file) : new Uint8Array(file);
      if (more.complete) form.set("complete", "true");
      form.set("file", new Blob([bytes]), more.name ?? "danh-sach.xlsx");
      const request = requestTo(`/api/v1/imports?unit=${unit}`, cookie, { method: "POST", body: form });
      return answered(await upload(request, { params: Promise.resolve({}) }));
    },
    get: async (id: string) => answered(await importRoute.GET(requestTo(url(id), cookie), at(id))),
    patch: async (id: string, body: unknown) => {
      const headers = { "content-type": "application/json" };
      const init = { method: "PATCH", headers, body: JSON.stringify(body) };
      return answered(await importRoute.PATCH(requestTo(url(id), cookie, init), at(id)));
    },
    confirm: async (id: string, body?: unknown) =>
      answered(await confirmRoute.POST(requestTo(url(id, "/confirm"), cookie, posting(body)), at(id))),
    undo: async (id: string, body?: unknown) =>
      answered(await undoRoute.POST(requestTo(url(id, "/undo"), cookie, posting(body)), at(id))),
  };
}

export type Imports = ReturnType<typeof importsOf>;

export const nationalForm = () => new Uint8Array(readFileSync("tests/fixtures/roster-national-form.xlsx"));
