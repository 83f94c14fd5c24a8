import { systemHealth } from "@/lib/platform/health";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const health = await systemHealth();
  return Response.json(health, {
    status: health.status === "ok" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
