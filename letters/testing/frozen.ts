/** What the rendering of a signed letter is given beside its document. */
export const FROZEN = {
  sha256: '0123456789abcdef'.repeat(4),
  recipientId: null,
  logo: null,
  verifyAddress: 'https://notes.example/verify/c/7K3Q-9TXB-2MPA',
};
