type PolicyOptions = { nonce: string; isDevelopment: boolean; isServedOverTls: boolean };

/**
 * The Content-Security-Policy of a page. Scripts run by nonce only. Style elements too, but style
 * attributes are allowed: Base UI places its popups with them, and they cannot load or run anything.
 */
export function contentSecurityPolicy(options: PolicyOptions): string {
  const { nonce, isDevelopment, isServedOverTls } = options;
  // The dev server evaluates modules and injects style elements without a nonce.
  const evaluation = isDevelopment ? " 'unsafe-eval'" : '';
  const styles = isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    `style-src ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws: wss:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  if (isServedOverTls) directives.push('upgrade-insecure-requests');
  return directives.join('; ');
}

/** The headers that every answer carries beside its policy. */
export function securityHeaders(isServedOverTls: boolean): Record<string, string> {
  return {
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    ...(isServedOverTls && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
}
