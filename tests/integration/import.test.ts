import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/lib/platform/database/client";
import { makeBloc, type TestBloc } from "../helpers/bloc";
import { freshDatabase } from "../helpers/database";
import { type Imports, importsOf, nationalForm } from "../helpers/imports";
import { makeCast, unitOf } from "../helpers/members";
import { cookieOfActor } from "../helpers/requests";

await freshDatabase();

let bloc: TestBloc;
let cast: Awaited<ReturnType<typeof makeCast>>;
let secretary: Imports;

beforeAll(async () => {
  bloc = await makeBloc("khoi", 3, 1);
  cast = await makeCast(bloc);
  secretary = importsOf(await cookieOfActor(cast.secretary));
});
afterAll(closeDatabase);

describe("the national form", () => {
  test("goes in", async () => {
    const t = Date.now();
    const made = await secretary.upload("DV01", nationalForm(), { complete: true });
    console.log(Date.now() - t, made.status, JSON.stringify(made.body).slice(0, 3000));
    const again = await secretary.upload("DV01", nationalForm(), { complete: true });
    const branches = Object.fromEntries(made.body.unknownBranches.map((name) => [name, "create"]));
    const p = await secretary.patch(again.body.id, { branches });
    console.log(p.status, JSON.stringify(p.body).slice(0, 1500));
    const c = await secretary.confirm(again.body.id);
    console.log(c.status, JSON.stringify(c.body).slice(0, 1500));
    const third = await secretary.upload("DV01", nationalForm(), { complete: true });
    console.log(JSON.stringify(third.body.counts));
    const u = await secretary.undo(again.body.id);
    console.log(u.status, JSON.stringify(u.body).slice(0, 1500));
    expect(unitOf(bloc).code).toBe("DV01");
  });
});
