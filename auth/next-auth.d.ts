import 'next-auth';
import 'next-auth/jwt';

/* eslint-disable @typescript-eslint/consistent-type-definitions -- module augmentation */
declare module 'next-auth' {
  interface User {
    /** The secret of the session just begun. */
    sessionSecret: string;
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    /** All that the cookie says: the secret whose hash names the session row. */
    sid?: string;
  }
}
