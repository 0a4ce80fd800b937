import { CSPProvider } from '@base-ui/react/csp-provider';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { THEME_COOKIE, themeFrom } from '@/components/shell/theme';
import { ToastProvider } from '@/components/ui/toast-provider';
import './globals.css';

// Every page belongs to one person and carries its own nonce: nothing is made ahead or kept.
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: 'Physio Notes', template: '%s · Physio Notes' },
  description: 'The clinical record a physiotherapist keeps open during the consult',
  robots: { index: false, follow: false },
  icons: { icon: '/icon.svg' },
  // A phone would make record numbers and degrees into links to call.
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#171b20' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [requestHeaders, requestCookies] = await Promise.all([headers(), cookies()]);
  const theme = themeFrom(requestCookies.get(THEME_COOKIE)?.value);
  return (
    <html
      lang="en-GB"
      className={GeistSans.variable}
      data-theme={theme === 'system' ? undefined : theme}
    >
      <body>
        <CSPProvider nonce={requestHeaders.get('x-nonce') ?? undefined}>
          <ToastProvider>{children}</ToastProvider>
        </CSPProvider>
      </body>
    </html>
  );
}
