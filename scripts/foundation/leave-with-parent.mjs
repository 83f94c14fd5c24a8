// Loaded into every child of a command: when the command is killed, the channel closes and the child ends too,
// so that it neither keeps the port nor writes into the database of the next start.
const parent = Number(new URL(import.meta.url).searchParams.get("parent"));

// A child hands the loading on to its own workers, whose channel is theirs.
if (process.ppid === parent) {
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 5_000).unref();
  });
  // The channel alone is no reason to stay.
  process.channel?.unref();
} else if (!isAlive(parent)) {
  // The command was killed while this child was being born: nobody will ever tell it to end.
  process.exit(1);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
