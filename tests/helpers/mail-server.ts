import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

type MailServer = {
  /** For SMTP_URL. */
  url: string;
  /** Every letter as it came over the line. */
  letters: { to: string; source: string }[];
  stop(): Promise<void>;
};

/** A mail server on this machine, which lets `doan` in by the password `bi-mat`, and knows nobody called `refused`. */
export async function startMailServer(): Promise<MailServer> {
  const letters: MailServer["letters"] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    onAuth: ({ username, password }, _, answer) =>
      username === "doan" && password === "bi-mat"
        ? answer(null, { user: username })
        : answer(new Error("Sai mật khẩu")),
    onRcptTo: ({ address }, _, answer) =>
      answer(
        address.startsWith("refused")
          ? Object.assign(new Error("Không có hộp thư này"), { responseCode: 550 })
          : null,
      ),
    onData: async (stream, { envelope }, answer) => {
      const source = Buffer.concat(await stream.toArray()).toString("utf8");
      for (const { address } of envelope.rcptTo) letters.push({ to: address, source });
      answer();
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://doan:bi-mat@127.0.0.1:${port}?from=lien-lac@example.vn`,
    letters,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
