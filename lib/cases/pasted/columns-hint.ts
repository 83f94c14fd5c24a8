/** How the columns of such a table are named to whoever pastes it. */
export function columnsHint(columns: readonly { title: string }[]): string {
  const titles = columns.map(({ title }) => title).join(", ");
  return `Các cột theo thứ tự: ${titles}. Bảng có dòng tên cột như vậy thì cột xếp thế nào cũng được.`;
}
