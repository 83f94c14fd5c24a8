export const dynamic = "force-dynamic";

/** What a handler costs that does nothing. Only the build of `npm run bench` has it. */
export function GET(): Response {
  return Response.json({ status: "ok" });
}
