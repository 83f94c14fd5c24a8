// Loaded into every child of a command: when the command is killed, the channel closes and the child ends too,
// so that it neither keeps the port nor writes into the database of the next start.
import { isMainThread } from "node:worker_threads";

const { parent } = Object.fromEntries(new URL(import.meta.url).searchParams);

// A child hands the loading on to its own workers, whose channel is theirs.
if (isMainThread && process.env.LEAVES_WITH !== parent) {
  process.env.LEAVES_WITH = parent;
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 5_000).unref();
  });
  // The command was killed while this child was being born: the closing is over, and nobody will tell of it again.
  if (!process.connected) process.exit(1);
  // The channel alone is no reason to stay.
  process.channel.unref();
}
