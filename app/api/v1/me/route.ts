import { api } from "@/lib/access/api";
import { done } from "@/lib/platform/result";

export const GET = api("GET /api/v1/me", async ({ actor }) =>
  done({
    username: actor.username,
    name: actor.name,
    roles: actor.roles.map(({ role, unit }) => ({
      role,
      unit: unit && { id: unit.id, code: unit.code, name: unit.name },
    })),
  }),
);
