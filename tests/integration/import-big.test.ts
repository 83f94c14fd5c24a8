import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/lib/platform/database/client";
import { bigRoster } from "../helpers/big-roster";
import { makeBloc } from "../helpers/bloc";
import { freshDatabase } from "../helpers/database";
import { type Imports, importsOf } from "../helpers/imports";
import { makeCast } from "../helpers/members";
import { cookieOfActor } from "../helpers/requests";

await freshDatabase();
let secretary: Imports;
beforeAll(async () => {
  const bloc = await makeBloc("khoi", 1, 1);
  secretary = importsOf(await cookieOfActor((await makeCast(bloc)).secretary));
});
afterAll(closeDatabase);

test("5,000", async () => {
  const sheet = await bigRoster(5000);
  for (let i = 0; i < 2; i++) {
    const t = Date.now();
    await new ExcelJS.Workbook().xlsx.load(Buffer.from(sheet) as never);
    console.log("exceljs", Date.now() - t);
  }
  for (let i = 0; i < 1; i++) {
    let t = Date.now();
    const made = await secretary.upload("DV01", sheet);
    console.log("upload", Date.now() - t, made.status, made.body.counts);
    t = Date.now();
    const c = await secretary.confirm(made.body.id);
    console.log("confirm", Date.now() - t, c.status);
    t = Date.now();
    const again = await secretary.upload("DV01", await bigRoster(5000, 7));
    console.log("upload 2 incl. make", Date.now() - t, again.body.counts);
    t = Date.now();
    const c2 = await secretary.confirm(again.body.id);
    console.log("confirm 2", Date.now() - t, c2.status);
    t = Date.now();
    const u2 = await secretary.undo(again.body.id);
    console.log("undo 2", Date.now() - t, u2.status);
    t = Date.now();
    const u = await secretary.undo(made.body.id);
    console.log("undo", Date.now() - t, u.status, u.body.problems?.length);
  }
  expect(1).toBe(1);
});
