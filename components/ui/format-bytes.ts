const KB = 1024;

/** "340 KB", "2,4 MB": as file managers count. */
export function formatBytes(bytes: number): string {
  if (bytes < KB * KB) return `${Math.ceil(bytes / KB)} KB`;
  const megabytes = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 }).format(bytes / KB / KB);
  return `${megabytes} MB`;
}
