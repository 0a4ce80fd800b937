import { isFree } from '@/db/embedded/free-port';

/** Where to listen. PORT and HOST override 3000 on this machine only. */
export type Address = { host: string; port: number };

/** @throws with words when PORT is no port, or something else listens there */
export async function addressToServe(): Promise<Address> {
  const host = process.env.HOST || '127.0.0.1';
  const wanted = process.env.PORT || '3000';
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT is "${wanted}", which is no port number.`);
  }
  if (!(await isFree(port, host))) {
    throw new Error(`Port ${port} is in use. Stop what uses it, or choose another: PORT=3001 …`);
  }
  return { host, port };
}
