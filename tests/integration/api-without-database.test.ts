import { expect, inject, test } from "vitest";
import { GET } from "@/app/api/v1/me/route";
import { dropDatabase } from "@/scripts/database/roles";
import { makeActor, makeBloc } from "../helpers/bloc";
import { freshDatabase } from "../helpers/database";
import { unitOf } from "../helpers/members";
import { cookieOfActor, requestTo } from "../helpers/requests";

const database = await freshDatabase();

test("whoever cannot be signed in because the database is gone gets our own answer of a failure", async () => {
  const bloc = await makeBloc("khoi", 1, 0);
  const secretary = await makeActor("bithu", "UNIT_SECRETARY", {
    orgId: bloc.orgId,
    unitId: unitOf(bloc).id,
  });
  const request = requestTo("/api/v1/me", await cookieOfActor(secretary));
  const ask = () => GET(request, { params: Promise.resolve({}) });
  expect((await ask()).status).toBe(200);
  await dropDatabase(inject("server").superuserUrl, new URL(database.url).pathname.slice(1));
  const answer = await ask();
  expect(answer.status).toBe(500);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await answer.json()).toMatchObject({ status: 500, reason: "failed" });
});
