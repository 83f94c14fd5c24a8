import type { Who } from "@/lib/audit/types";
import type { Actor } from "./types";

export function whoIs(actor: Actor): Who {
  return { userId: actor.userId, name: actor.name, address: actor.address };
}

/** The installation itself as an actor: the operator's commands and the demo's first step. Holds the administrator's role. */
export function operator(name: string): Actor {
  return {
    userId: null,
    username: "operator",
    name,
    sessionId: null,
    address: null,
    roles: [
      {
        role: "SYSTEM_ADMIN",
        orgId: null,
        orgCode: null,
        unit: null,
        seesSensitive: false,
        isDeputy: false,
      },
    ],
  };
}

/** The person's id, for rows that only a person makes. */
export function personOf(actor: Actor): string {
  if (actor.userId === null) throw new Error("the installation itself does not do this");
  return actor.userId;
}
