// Loaded into the web server: when the supervisor is killed, its channel closes and the server leaves the port.
process.once("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), 5_000).unref();
});
