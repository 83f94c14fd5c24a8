import { CODE_LISTS } from "./code-lists";

/** Posts that the roster's filter offers. */
export const POSITIONS = ["chi đoàn", "Đoàn cơ sở"].flatMap((level) =>
  ["Bí thư", "Phó bí thư", "Ủy viên BCH"].map((post) => `${post} ${level}`),
);

/** Posts that end where their holder goes to another branch: those of the unit and of what lies above it stay. */
export const POSTS_OF_BRANCH = CODE_LISTS.position.filter((post) => /(?<!Liên) chi đoàn$/.test(post));

/** Posts that end where their holder goes to another unit: those of what lies above it go along. */
export const POSTS_OF_UNIT = CODE_LISTS.position.filter((post) =>
  /(chi đoàn|đoàn bộ phận|đoàn cơ sở|trợ lý thanh niên)$/i.test(post),
);
