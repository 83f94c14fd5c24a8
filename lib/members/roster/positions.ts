/** Posts that the roster's filter and a change of many offer. */
export const POSITIONS = ["chi đoàn", "Đoàn cơ sở"].flatMap((level) =>
  ["Bí thư", "Phó bí thư", "Ủy viên BCH"].map((post) => `${post} ${level}`),
);
