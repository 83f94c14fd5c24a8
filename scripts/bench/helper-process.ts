import { type ChildProcess, type Serializable, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { dependent, exitOf } from "../foundation/program";
import { ROOT } from "../foundation/project";

/** A process of this folder's, which says once that it is ready. */
export async function startHelper(name: string, env: Record<string, string> = {}): Promise<ChildProcess> {
  const child = spawn(process.execPath, dependent(join(ROOT, "scripts", "run.mjs"), [`bench/${name}`]), {
    cwd: ROOT,
    env: { ...process.env, ...env, NODE_ENV: "production" },
    stdio: ["ignore", 2, 2, "ipc"],
  });
  const ended = exitOf(child).then((code) => {
    throw new Error(`bench/${name} ended with ${code}`);
  });
  await Promise.race([once(child, "message"), ended]);
  ended.catch(() => undefined);
  return child;
}

/** What a helper answers to one message. */
export async function ask<Answer>(child: ChildProcess, message: Serializable): Promise<Answer> {
  const listening = new AbortController();
  const { signal } = listening;
  const ended = once(child, "exit", { signal }).then(() => {
    throw new Error("a helper of the bench ended before it answered");
  });
  try {
    child.send(message);
    const [answer] = await Promise.race([once(child, "message", { signal }), ended]);
    return answer;
  } finally {
    listening.abort();
  }
}

export async function stopHelper(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = exitOf(child);
  child.kill("SIGKILL");
  await ended;
}
