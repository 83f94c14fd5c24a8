import { setDay } from "./clock";
import { formatDate, type PlainDate } from "./dates";
import { env } from "./env";

/** What every page says of the installation, whoever looks at it: that its day was set, that lines are open to others. */
export async function remarks(): Promise<string[]> {
  return remarksOn(await setDay(), env().openHttp);
}

/** The same around all pages, which must stand where the database doesn't: then nothing is said of the day. */
export async function remarksAtHand(): Promise<string[]> {
  return remarksOn(await setDay().catch(() => null), env().openHttp);
}

/** The same where the database was just found to be away: to ask it again for the day would make the page wait twice. */
export function remarksOutOfReach(): string[] {
  return remarksOn(null, env().openHttp);
}

export function remarksOn(day: PlainDate | null, openHttp: boolean): string[] {
  return [
    day && `Đang dùng thử với ngày ${formatDate(day)}. Mọi hạn tính theo ngày này.`,
    openHttp && "Kết nối chưa được mã hóa: chỉ dùng trong mạng nội bộ của cơ quan.",
  ].filter((line) => typeof line === "string");
}
