/** The charter as a page names it. */
export function charterLabel(version: string): string {
  return `Điều lệ khóa ${version}`;
}

/** The charter as a paper cites it. */
export function charterTitle(version: string): string {
  return `Điều lệ Đoàn TNCS Hồ Chí Minh khóa ${version}`;
}
