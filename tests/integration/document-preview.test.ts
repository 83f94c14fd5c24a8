import { beforeAll, describe, expect, test } from "vitest";
import { GET as getDocument } from "@/app/api/files/document/[id]/route";
import { POST as postEvidence } from "@/app/api/v1/evidence/route";
import { makeActor, makeBloc, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase, sql } from "@/tests/helpers/database";
import { docx, pdf, xlsx } from "@/tests/helpers/files";
import { cookieOfActor, requestTo } from "@/tests/helpers/requests";

const database = await freshDatabase();

let bloc: TestBloc;
const cookies: Record<"secretary" | "staff" | "sister", string> = { secretary: "", staff: "", sister: "" };

beforeAll(async () => {
  bloc = await makeBloc("khoi", 2, 1);
  const at = (unitId = "") => ({ orgId: bloc.orgId, unitId });
  cookies.secretary = await cookieOfActor(await makeActor("bithu", "UNIT_SECRETARY", at(bloc.units[0]?.id)));
  cookies.staff = await cookieOfActor(await makeActor("vanphong", "UPPER_STAFF", at(bloc.rootId)));
  cookies.sister = await cookieOfActor(await makeActor("ke", "UNIT_SECRETARY", at(bloc.units[1]?.id)));
});

async function sent(bytes: Buffer, name: string): Promise<string> {
  const body = new FormData();
  body.set("factDate", "2026-03-26");
  body.set("file", new File([new Uint8Array(bytes)], name));
  const request = requestTo("/api/v1/evidence?unit=DV01", cookies.secretary, { method: "POST", body });
  const answer = await postEvidence(request, { params: Promise.resolve(undefined as never) });
  return ((await answer.json()) as { id: string }).id;
}

const shown = (id: string, cookie: string, query = "?revision=1") =>
  getDocument(requestTo(`/api/files/document/${id}${query}`, cookie), { params: Promise.resolve({ id }) });

describe("a Word or Excel file in place", () => {
  test("is a page without script that nothing but the application frames, kept for its revision", async () => {
    const response = await shown(await sent(await docx(), "bien-ban.docx"), cookies.staff);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const policy = response.headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("sandbox");
    expect(policy).not.toContain("script-src");
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect(await response.text()).toContain("<p>Biên bản họp</p>");
    const sheet = await shown(await sent(await xlsx(), "ds.xlsx"), cookies.secretary, "");
    expect(await sheet.text()).toContain("<td>Họ và tên</td>");
    expect(sheet.headers.get("cache-control")).toBe("private, no-cache");
  });

  test("is not found for strangers, not given where restricted, and refused for what is seen already", async () => {
    const id = await sent(await docx(), "rieng.docx");
    expect((await shown(id, cookies.sister)).status).toBe(404);
    expect((await shown("khong-co", cookies.staff)).status).toBe(404);
    expect((await shown(id, cookies.staff, "?revision=0")).status).toBe(400);
    expect((await shown(await sent(pdf(), "a.pdf"), cookies.staff)).status).toBe(415);
    await sql(database, "update evidence_revisions set file_class = 'restricted' where evidence_id = $1", [
      id,
    ]);
    expect((await shown(id, cookies.staff)).status).toBe(403);
  });

  test("whose bytes are lost says that it can't be shown, and the next one is shown", async () => {
    const id = await sent(await docx(), "mat.docx");
    await sql(
      database,
      `with f as (insert into stored_files (org_id, sha256, size, media_type)
          select org_id, repeat('0', 64), 3, media_type from evidence_revisions where evidence_id = $1
          on conflict do nothing)
        select 1`,
      [id],
    );
    await sql(database, "update evidence_revisions set sha256 = repeat('0', 64) where evidence_id = $1", [
      id,
    ]);
    const response = await shown(id, cookies.staff);
    expect(await response.text()).toContain("Không xem trước được");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect((await shown(await sent(await xlsx(), "sau.xlsx"), cookies.staff)).status).toBe(200);
  });
});
