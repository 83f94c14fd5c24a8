import { codeOf, Mishap } from "./mishap";

type Failure = "full" | "read_only" | "denied";

const FAILURES: Record<string, Failure> = {
  ENOSPC: "full",
  EDQUOT: "full",
  // PostgreSQL's own word for it.
  "53100": "full",
  EROFS: "read_only",
  EACCES: "denied",
  EPERM: "denied",
};

/** How programs say the same that are not Node. */
const SYSTEM_WORDS: [RegExp, Failure][] = [
  [/no space left on device|disk quota exceeded/i, "full"],
  [/read-only file system/i, "read_only"],
  [/permission denied \(os error 13\)/i, "denied"],
];

/** A disk that is full, or a place that may not be written, in one sentence; null for any other failure. */
export function storageMishap(error: unknown): Mishap | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const failure = FAILURES[codeOf(at)];
    const path = "path" in at && at.path ? String(at.path) : "";
    // Without a path it is a port or a program that was denied.
    if (failure && (path || failure !== "denied")) return new Mishap(sentence(failure, path));
  }
  return null;
}

/** The same of what a program said before it ended. */
export function storageMishapIn(said: string): Mishap | null {
  const [, code = "", path = ""] =
    /\b(ENOSPC|EDQUOT|EROFS|EACCES|EPERM): [^\n']*(?:'([^'\n]+)')?/.exec(said) ?? [];
  const failure = FAILURES[code] ?? SYSTEM_WORDS.find(([words]) => words.test(said))?.[1];
  return failure ? new Mishap(sentence(failure, path)) : null;
}

function sentence(failure: Failure, path: string): string {
  const place = path || "thư mục chương trình";
  switch (failure) {
    case "full":
      return `Hết chỗ trên đĩa${path && ` khi ghi ${path}`}: hãy giải phóng chỗ trống rồi chạy lại, dữ liệu đã lưu vẫn còn.`;
    case "read_only":
      return `Đĩa chứa ${place} chỉ cho đọc: hãy cho ghi vào đó, hoặc chép chương trình sang nơi ghi được, rồi chạy lại.`;
    case "denied":
      return `Tài khoản đang chạy lệnh không đọc, ghi được ${place}: hãy cấp quyền cho tài khoản này, hoặc chạy bằng tài khoản đã cài chương trình.`;
  }
}
