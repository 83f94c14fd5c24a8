import { forbidden, notFound, type Refusal, refused } from "@/lib/platform/result";

type ClosedLink = { state: "unknown" | "closed" | "elsewhere" } | { state: "too_many"; seconds: number };

/** Why a link does not open here. */
export function closedTo(at: ClosedLink): Refusal {
  switch (at.state) {
    case "unknown":
      return notFound("Đường dẫn không còn dùng được. Nhờ bí thư chi đoàn gửi đường dẫn mới.");
    case "too_many":
      return refused("too_many", tooManyLinks(at.seconds), { retryAfterSeconds: at.seconds });
    case "closed":
      return forbidden("Bấm “Mở trên máy này” trước đã.");
    case "elsewhere":
      return forbidden("Đường dẫn đã mở trên máy khác. Nhờ bí thư chi đoàn gửi đường dẫn mới.");
  }
}

function tooManyLinks(seconds: number): string {
  return `Từ mạng này đã thử quá nhiều đường dẫn không đúng. Chờ ${Math.ceil(seconds / 60)} phút rồi mở lại.`;
}
