export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { atEveryRequest } = await import("@/lib/platform/request-start");
  const { markSocketAddress } = await import("@/lib/platform/socket-address");
  const { sendWholeAnswers } = await import("@/lib/platform/whole-answers");
  const { dressPage } = await import("@/lib/access/page-start");
  const { refuseUnreadable } = await import("@/lib/access/unreadable-address");
  const { refuseMethod } = await import("@/lib/openapi/refused-method");
  const { everyHour } = await import("@/lib/platform/hourly");
  const { sweepUnfinished } = await import("@/lib/evidence/uploads/sweep");
  const { wipeExpiredSheets } = await import("@/lib/imports/wiping");
  atEveryRequest(markSocketAddress);
  atEveryRequest(refuseUnreadable);
  atEveryRequest(refuseMethod);
  atEveryRequest(dressPage);
  sendWholeAnswers();
  everyHour("sweeping unfinished uploads", sweepUnfinished);
  everyHour("wiping expired sheets", wipeExpiredSheets);
}
