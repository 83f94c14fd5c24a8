import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Mishap } from "../foundation/mishap";

export type SystemUser = { name: string; uid: number; gid: number };

const NAME = "postgres";

/** The unprivileged user that runs PostgreSQL when root starts us; null when we are no root and stay who we are. */
export function databaseUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  return find() ?? create();
}

function find(): SystemUser | null {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${NAME}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { name: NAME, uid: Number(uid), gid: Number(gid) } : null;
}

/** Debian and Red Hat have `useradd`, Alpine has `adduser`. */
function create(): SystemUser {
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", NAME]);
  const made = find();
  if (made) return made;
  spawnSync("adduser", ["-S", "-D", "-H", "-s", "/bin/false", NAME]);
  const user = find();
  if (user) return user;
  throw new Mishap(
    `PostgreSQL không chạy dưới quyền root và máy này không tạo được tài khoản "${NAME}": hãy chạy bằng một tài khoản thường, hoặc đặt DATABASE_URL.`,
  );
}
