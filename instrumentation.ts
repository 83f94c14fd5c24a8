export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { markSocketAddresses } = await import("@/lib/platform/socket-address");
  const { sendHeadsWithBodies } = await import("@/lib/platform/whole-answers");
  const { keepSweeping } = await import("@/lib/evidence/uploads/sweep");
  markSocketAddresses();
  sendHeadsWithBodies();
  keepSweeping();
}
