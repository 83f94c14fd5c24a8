import { beforeAll, describe, expect, test } from "vitest";
import { installationScope } from "@/lib/access/scopes";
import { insertMembers, type NewMember, updateMembers } from "@/lib/members/bulk";
import { transaction, writer } from "@/lib/platform/database/database";
import { newId } from "@/lib/platform/ids";
import { searchDigest, unsealText } from "@/lib/platform/sealing";
import { allOf, makeBloc, type TestBloc } from "@/tests/helpers/bloc";
import { freshDatabase } from "@/tests/helpers/database";

await freshDatabase();

let bloc: TestBloc;
beforeAll(async () => {
  bloc = await makeBloc("khoi", 1, 1);
});

const within = <T>(work: (db: ReturnType<typeof writer>) => Promise<T>) =>
  transaction((tx) => work(writer(installationScope(bloc.orgId, "a test writes in bulk"), tx)));

const row = (fullName: string, more: Partial<NewMember["values"]> = {}): NewMember => ({
  id: newId(),
  unitId: bloc.units[0]?.id ?? "",
  branchId: null,
  source: "import",
  values: { fullName, birthDate: "2000-02-01", gender: "female", ...more },
});

const stored = (id: string) =>
  allOf(bloc.orgId).member.findFirstOrThrow({ where: { id }, include: { sensitive: true } });

describe("writing many members at once", () => {
  test("keys of search are set and ID numbers sealed", async () => {
    const rows = [
      row("Cao Phương Thúy", { code: "DV-7", idNumber: "001200000001", ethnicity: "Tày" }),
      row("Đỗ An"),
    ];
    await within((db) => insertMembers(db, bloc.orgId, rows));
    const thuy = await stored(rows[0]?.id ?? "");
    expect(thuy).toMatchObject({
      givenName: "Thúy",
      searchKey: "cao phuong thuy dv-7",
      nameKey: "cao phuong thuy",
      status: "active",
      honorary: false,
      version: 1,
      sensitive: { ethnicity: "Tày", idNumberDigest: searchDigest("001200000001") },
    });
    expect(unsealText(thuy.sensitive?.idNumberSealed ?? "")).toBe("001200000001");
    expect((await stored(rows[1]?.id ?? "")).sensitive).toBeNull();
  });

  test("only what is given changes, and only where the version still stands", async () => {
    const rows = [row("Lê Bình", { phone: "0900000001", religion: "Không" }), row("Lê Cúc"), row("Lê Dung")];
    await within((db) => insertMembers(db, bloc.orgId, rows));
    const [a, b, c] = rows.map((each) => each.id);
    const changed = await within((db) =>
      updateMembers(db, bloc.orgId, [
        {
          id: a ?? "",
          version: 1,
          fullName: "Lê Bình",
          code: null,
          changes: { phone: null, ethnicity: "Kinh" },
        },
        {
          id: b ?? "",
          version: 1,
          fullName: "Lê Thị Cúc",
          code: null,
          changes: { fullName: "Lê Thị Cúc", idNumber: "001200000002" },
        },
        { id: c ?? "", version: 9, fullName: "Lê Dung", code: null, changes: { phone: "0900000009" } },
      ]),
    );
    expect(new Set(changed)).toEqual(new Set([a, b]));
    expect(await stored(a ?? "")).toMatchObject({
      phone: null,
      version: 2,
      fullName: "Lê Bình",
      sensitive: { religion: "Không", ethnicity: "Kinh" },
    });
    expect(await stored(b ?? "")).toMatchObject({
      nameKey: "le thi cuc",
      givenName: "Cúc",
      sensitive: { idNumberDigest: searchDigest("001200000002") },
    });
    expect(await stored(c ?? "")).toMatchObject({ phone: null, version: 1, sensitive: null });
  });

  test("three thousand rows take two statements' time and all arrive", async () => {
    const rows = Array.from({ length: 3000 }, (_, n) =>
      row(`Trần Văn ${"ABCDEFGH"[n % 8]}`, { religion: "Không" }),
    );
    await within((db) => insertMembers(db, bloc.orgId, rows));
    expect(await allOf(bloc.orgId).member.count({ where: { nameKey: { startsWith: "tran van" } } })).toBe(
      3000,
    );
  });
});
