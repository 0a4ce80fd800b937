/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native modules, and packages that read their own data files from disk.
  serverExternalPackages: ['pg', 'pdfkit', 'fontkit', 'subset-font', '@node-rs/argon2', 'pino'],
  // `npm run verify` checks the types; a second pass here would only cost time.
  typescript: { ignoreBuildErrors: true },
  // The dev server prints the arguments of server functions by default: passwords, patients’ names.
  logging: { serverFunctions: false },
  turbopack: { root: __dirname },
};

module.exports = config;
