import pg from "pg";
import { type Place, SENSITIVE } from "./place";

/** The values as they stand in answers: days as people and as programs write them. */
export const SENSITIVE_WORDS = [...Object.values(SENSITIVE), "29/02/2024", "Wufomax"];

/** Every address at which a member's values could come out. */
export function waysOut({ org, branch, member, double }: Place): string[] {
  const at = new URLSearchParams({ org, unit: branch });
  const searched = new URLSearchParams({ org, unit: branch, q: SENSITIVE.idNumber });
  return [
    `/members?${at}`,
    `/members/print?${at}`,
    `/members/${member}`,
    `/members/${member}/edit`,
    ...dossierWays(member),
    `/members/${member}/dossier/family`,
    `/api/files/member-register?${at}&from=2026-01-01&to=2026-12-31&format=docx`,
    `/members?${searched}`,
    `/members/duplicates?${at}`,
    `/members/duplicates/compare?first=${member}&second=${double}`,
    ...["proposals", "links", "links/answers", "bulk"].map((page) => `/members/${page}?${at}`),
    `/audit?${new URLSearchParams({ org })}`,
    `/dashboard?${at}`,
    `/api/v1/members?${at}`,
    `/api/v1/members/${member}`,
    `/api/v1/members?${searched}`,
    `/members/exports?${at}`,
    ...["list", "national"].map((form) => `/api/v1/members/export?${at}&form=${form}`),
    `/api/v1/members/export?${at}&form=list&columns=branch,phone`,
  ];
}

/** The Sổ, the forms of its sensitive sections, and its prints. */
function dossierWays(member: string): string[] {
  return [
    `/members/${member}/dossier`,
    ...["health_and_party", "abroad"].map((section) => `/members/${member}/dossier/${section}`),
    ...["book", "summary"].map((paper) => `/api/files/dossiers/${member}?paper=${paper}&format=docx`),
  ];
}

/** Ways on which whoever may see the values does see them. */
export function seenOn({ org, branch, member }: Place): string[] {
  const at = new URLSearchParams({ org, unit: branch });
  return [
    `/members/${member}`,
    `/members/${member}/edit`,
    ...dossierWays(member),
    `/api/v1/members/${member}`,
    ...["list", "national"].map((form) => `/api/v1/members/export?${at}&form=${form}`),
  ];
}

/** Writes such values in every way: corrected, refused as somebody's, stale, in a sheet. */
export async function writeSensitive(server: string, cookie: string, place: Place): Promise<void> {
  const { org, unit, unitId, branchId, member } = place;
  const headers = { cookie, origin: server, "content-type": "application/json" };
  const send = (method: string, path: string, body: object) =>
    fetch(server + path, { method, headers, body: JSON.stringify(body) });
  const current = await fetch(`${server}/api/v1/members/${member}`, { headers: { cookie } });
  const { version } = (await current.json()) as { version: number };
  await send("PATCH", `/api/v1/members/${member}`, { idNumber: "079203111222", version });
  await send("PATCH", `/api/v1/members/${member}`, { ...SENSITIVE, version: version + 1 });
  await send("PATCH", `/api/v1/members/${member}`, { ...SENSITIVE, religion: "Phật giáo", version });
  const twin = { fullName: "Vũ Văn Đôi", birthDate: "2001-01-01", gender: "male" };
  await send("POST", "/api/v1/members", { ...twin, unit: unitId, branch: branchId, ...SENSITIVE });
  const form = new FormData();
  const sheet = `Họ và tên,Ngày sinh,Giới tính,Số CCCD,Dân tộc\nTạ Thị Tờ,03/04/2001,Nữ,079203111222,Khơ-mú\n`;
  form.set("file", new Blob([sheet]), "danh-sach.csv");
  const query = new URLSearchParams({ org, unit });
  const upload = { method: "POST", headers: { cookie, origin: server }, body: form };
  await fetch(`${server}/api/v1/imports?${query}`, upload);
}

/** The tables any of whose rows holds one of the words, wherever in it. */
export async function tablesWith(ownerUrl: string, words: string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const text = `SELECT 1 FROM "${name}" t WHERE t::text ILIKE ANY($1) LIMIT 1`;
      const { rowCount } = await client.query(text, [words.map((word) => `%${word}%`)]);
      if (rowCount) found.push(name);
    }
    return found;
  } finally {
    await client.end();
  }
}
