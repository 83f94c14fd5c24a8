import { createTransport } from "nodemailer";
import { env } from "./env";
import { log } from "./log";

export type Letter = { to: string; subject: string; text: string };

/** Whether this installation has a mail server (SMTP_URL). */
export const sendsLetters = () => env().mailServer !== null;

const WAIT = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Sends letters in the name of a person, and answers of each whether the mail server took it. A server that does not
 * answer, or does not let us in, is not asked again for the rest.
 */
export async function sendLetters(sender: string, letters: readonly Letter[]): Promise<boolean[]> {
  const { mailServer } = env();
  if (!mailServer) throw new Error("letters are sent where SMTP_URL is set");
  const { url, from } = mailServer;
  const transport = createTransport({ url, pool: true, maxConnections: 4, maxMessages: Infinity, ...WAIT });
  const send = (letter: Letter) =>
    transport.sendMail({ ...letter, from: { name: sender, address: from } }).then(
      () => true,
      ({ code, responseCode }: MailError) => {
        if (code !== undefined) log.warn({ code, responseCode }, "a letter could not be sent");
        if (responseCode === undefined || code === "EAUTH") transport.close();
        return false;
      },
    );
  try {
    return await Promise.all(letters.map(send));
  } finally {
    transport.close();
  }
}

/**
 * `code` where it came of the server or the way there, `responseCode` where that answered. Its words may name the person
 * and are not logged.
 */
type MailError = { code?: string; responseCode?: number };
