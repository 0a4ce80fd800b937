/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native modules, and packages that read their own data files from disk.
  serverExternalPackages: [
    'pg',
    'pg-boss',
    'pdfkit',
    'fontkit',
    'subset-font',
    '@node-rs/argon2',
    'pino',
    'nodemailer',
  ],
  // `npm run verify` checks the types; a second pass here would only cost time.
  typescript: { ignoreBuildErrors: true },
  // The dev server prints the arguments of server functions by default: passwords, patients’ names.
  logging: { serverFunctions: false },
  turbopack: { root: __dirname },
};

module.exports = config;
