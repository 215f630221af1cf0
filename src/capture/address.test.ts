import { describe, expect, it } from 'vitest';
import { isPublicAddress, publicAddresses } from './address.ts';

describe('isPublicAddress', () => {
  it.each(['93.184.215.14', '8.8.8.8', '2606:4700::6810:1'])('lets %s through', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  it.each([
    '127.0.0.1',
    '127.1',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.3.4',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::7f00:1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fe80::1',
    'fc00::1',
    'fec0::1',
    '2001:db8::1',
    '4000::1',
    'not an address',
  ])('keeps %s out', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('publicAddresses', () => {
  const resolve = async (host: string) => (host === 'mixed.test' ? ['8.8.8.8', '10.0.0.1'] : ['8.8.8.8']);
  it('gives the addresses of a public name', async () => {
    expect(await publicAddresses('news.test', { resolve, allowLoopback: false })).toEqual(['8.8.8.8']);
  });
  it('refuses a name that also points inside', async () => {
    await expect(publicAddresses('mixed.test', { resolve, allowLoopback: false })).rejects.toMatchObject({
      stage: 'capture',
      code: 'private-address',
    });
  });
  it('lets in nothing private but the loopback address when asked to', async () => {
    const options = { resolve: async () => ['10.0.0.1'], allowLoopback: true };
    await expect(publicAddresses('inside.test', options)).rejects.toMatchObject({ code: 'private-address' });
    expect(await publicAddresses('127.0.0.1', options)).toEqual(['127.0.0.1']);
  });
});
