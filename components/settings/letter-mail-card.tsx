import { Card } from '@/components/ui/card';

/** Whether letters can be e-mailed, and from which address. It is set up on the server, not here. */
export function LetterMailCard({ sender }: { sender: string | null }) {
  return (
    <Card title="E-mail of letters" className="mt-5">
      {sender === null ? (
        <p className="max-w-prose">
          E-mail is not set up, so letters are printed, downloaded and recorded as sent by hand.
          Whoever runs this server sets it up with <code>SMTP_URL</code> and <code>MAIL_FROM</code>;
          docs/operations.md says how.
        </p>
      ) : (
        <p className="max-w-prose">
          Letters are e-mailed from <strong>{sender}</strong>; answers go to the clinic’s e-mail
          address above. What the mail server sends back later, such as “mailbox unknown”, arrives
          at {sender}: somebody has to read it. Whoever runs this server changes the address.
        </p>
      )}
    </Card>
  );
}
