import { api } from "@/lib/access/api";
import { withoutQuery } from "@/lib/access/parse";
import type { Actor } from "@/lib/access/types";
import { done } from "@/lib/platform/result";

export const GET = api(
  "GET /api/v1/me",
  withoutQuery(async ({ actor }: { actor: Actor; url: URL }) =>
    done({
      username: actor.username,
      name: actor.name,
      roles: actor.roles.map(({ role, unit }) => ({
        role,
        unit: unit && { id: unit.id, code: unit.code, name: unit.name },
      })),
    }),
  ),
);
