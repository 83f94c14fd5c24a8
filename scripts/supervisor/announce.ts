import type { Settings } from "@/lib/platform/env";

const ACCOUNTS = [
  ["bithu.khoi", "bí thư Đoàn cấp trên"],
  ["phobithu.khoi", "phó bí thư Đoàn cấp trên"],
  ["vanphong.khoi", "cán bộ văn phòng, thẩm định"],
  ["btv1.khoi … btv5.khoi", "ủy viên ban thường vụ"],
  ["bithu.dv01 … bithu.dv11", "bí thư Đoàn cơ sở"],
  ["bch.dv01 … bch.dv11", "ban chấp hành Đoàn cơ sở"],
  ["bithu.dv01.cd1 …", "bí thư chi đoàn thứ nhất"],
  ["quansat.dv01 …", "người xem"],
  ["admin", "quản trị hệ thống"],
] as const;

/** What the person who started it needs next. */
export function announce(settings: Settings, demoPassword: string | null): void {
  const lines = [`Ba chủ động đang chạy tại ${settings.origin} (dừng: Ctrl-C)`];
  if (settings.openHttp) lines.push("Chú ý: máy khác mở được mà không có https (ALLOW_HTTP=1).");
  if (demoPassword !== null) {
    lines.push("", `Tài khoản dùng thử, mật khẩu chung: ${demoPassword}`);
    for (const [name, role] of ACCOUNTS) lines.push(`  ${name.padEnd(26)}${role}`);
  }
  console.log(`\n${lines.join("\n")}\n`);
}
