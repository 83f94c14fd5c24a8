import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { codeOf, Mishap } from "../foundation/mishap";

const lock = z.object({ pid: z.number(), port: z.number(), token: z.string(), address: z.string() });
type Lock = z.output<typeof lock>;

type Taken = { giveBack: () => void } | { giveBack: null; holder: Lock | null };

/**
 * Takes DATA_DIR for this process alone; the returned function gives it back. The holder answers with a word of its own
 * on a loopback port, so that a killed holder is known at once, even where its process number lives on in another program.
 */
export async function takeDataDir(dataDir: string, address: string): Promise<() => void> {
  const taken = await takeMark(join(dataDir, "running.json"), address);
  if (taken.giveBack) return taken.giveBack;
  throw new Mishap(
    taken.holder
      ? runningSentence(dataDir, taken.holder)
      : `Một lệnh khác vừa bắt đầu dùng thư mục dữ liệu ${dataDir}: hãy đợi lệnh đó xong rồi chạy lại.`,
  );
}

const LOOK_AGAIN_MS = 300;

/** As `takeDataDir` for what another process soon gives back: waits for it, and says so once. */
export async function takeInTurn(file: string, waits: () => void, signal?: AbortSignal): Promise<() => void> {
  mkdirSync(dirname(file), { recursive: true });
  for (let asked = 0; ; asked++) {
    const { giveBack } = await takeMark(file, "");
    if (giveBack) return giveBack;
    if (asked === 0) waits();
    await setTimeout(LOOK_AGAIN_MS, null, { signal }).catch(() => signal?.throwIfAborted());
  }
}

async function takeMark(file: string, address: string): Promise<Taken> {
  const token = randomBytes(16).toString("hex");
  const server = createServer((socket) => socket.on("error", () => undefined).end(token));
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const bound = server.address();
      resolve(bound && typeof bound === "object" ? bound.port : 0);
    });
  });
  const giveBack = () => {
    server.close();
    rmSync(file, { force: true });
  };
  const mine = { pid: process.pid, port, token, address };
  if (write(file, mine)) return { giveBack };
  const holder = read(file);
  if (holder && (await isAlive(holder))) {
    server.close();
    return { giveBack: null, holder };
  }
  rmSync(file, { force: true });
  if (write(file, mine)) return { giveBack };
  server.close();
  return { giveBack: null, holder: null };
}

function runningSentence(dataDir: string, { pid, address }: Lock): string {
  return `Ba chủ động đang chạy với thư mục dữ liệu ${dataDir} (tiến trình ${pid}, ${address}): hãy dùng địa chỉ đó, dừng tiến trình đó, hoặc chọn DATA_DIR khác.`;
}

/** False when somebody's mark is there already. */
function write(file: string, mine: Lock): boolean {
  try {
    writeFileSync(file, JSON.stringify(mine), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** Null for a mark that was cut off while it was written. */
function read(file: string): Lock | null {
  try {
    return lock.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

function isAlive(holder: Lock): Promise<boolean> {
  return new Promise((resolve) => {
    let said = "";
    const socket = connect({ port: holder.port, host: "127.0.0.1", timeout: 2_000 });
    socket.on("data", (data) => {
      said += String(data);
    });
    socket.once("timeout", () => socket.destroy());
    socket.once("error", () => resolve(false));
    socket.once("close", () => resolve(said === holder.token));
  });
}

/** Where the program of this DATA_DIR can be opened, if it left its mark. */
export function runningAddress(dataDir: string): string | null {
  return read(join(dataDir, "running.json"))?.address ?? null;
}
