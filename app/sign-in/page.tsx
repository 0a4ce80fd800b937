import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentSession } from '@/auth/current-session';
import { ownPath } from '@/auth/own-path';
import { SignInForm } from '@/components/account/sign-in-form';
import { paths } from '@/components/paths';
import { PlainPage } from '@/components/shell/plain-page';
import { signIn } from './actions';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<{ to?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const to = ownPath((await searchParams).to);
  if (await currentSession('by-itself')) redirect(to ?? paths.home());
  return (
    <PlainPage title="Sign in">
      <SignInForm action={signIn.bind(null, to)} />
    </PlainPage>
  );
}
