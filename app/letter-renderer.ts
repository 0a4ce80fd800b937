import { letterRenderer } from '@/letters/letter-renderer';
import { verifyAddress } from './verify-address';

/** Letters point at this server under the name that people know it by. */
export const renderSignedLetter = letterRenderer(verifyAddress);
