import { headers } from "next/headers";
import { forbidden, notFound } from "next/navigation";
import { recordRefusal } from "@/lib/audit/refusals";
import type { Refusal, Result } from "@/lib/platform/result";
import { currentActor, pageActor } from "./current";
import { PAGE_PATH_HEADER } from "./page-path";
import { withReason } from "./refused-page";
import { whoIs } from "./who";

/**
 * What a page goes on with; a refusal ends the page instead: 404, 403 or the way to the sign-in page, decided
 * before anything streams and kept in the log. A refusal that no address should cause is a bug and throws.
 */
export async function orStop<T>(result: Result<T>): Promise<T> {
  if (result.ok) return result.value;
  switch (result.reason) {
    case "signed_out":
      await pageActor();
      return notFound();
    case "not_found":
    case "invalid":
      await keep(result);
      return notFound();
    case "forbidden":
      await keep(result);
      return stop(result.message);
    default:
      throw new Error(`a page was refused: ${result.reason}, ${result.message}`);
  }
}

function stop(reason: string): never {
  try {
    forbidden();
  } catch (thrown) {
    throw withReason(thrown, reason);
  }
}

async function keep({ reason }: Refusal): Promise<void> {
  const [actor, head] = await Promise.all([currentActor(), headers()]);
  const path = head.get(PAGE_PATH_HEADER)?.split("?")[0] ?? "?";
  if (actor) await recordRefusal(whoIs(actor), { operation: `page ${path}`, reason });
}
