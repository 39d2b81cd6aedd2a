import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../packs/address.ts';

describe('addresses of packs', () => {
  it.each([
    'https://packs.example.org/a.json',
    ' https://例子.中国/词包.json ',
    'https://packs.example.org:8443/a.json?x=1',
    'https://packs.example.org./a.json',
  ])('%s may be asked', (address) => expect(readAddress(address, false)?.protocol).toBe('https:'));

  it.each([
    '',
    'packs.example.org/a.json',
    'http://packs.example.org/a.json',
    'ftp://packs.example.org/a.json',
    'file:///etc/passwd',
    'data:application/json,{}',
    'javascript:alert(1)',
    'https://user:secret@packs.example.org/a.json',
    'https://www.gov.cn@packs.example.org/a.json',
    'https://127.0.0.1/a.json',
    'https://2130706433/a.json',
    'https://0x7f.1/a.json',
    'https://10.0.0.1/a.json',
    'https://169.254.169.254/latest',
    'https://8.8.8.8/a.json',
    'https://[::1]/a.json',
    'https://[fd00::1]/a.json',
    'https://localhost/a.json',
    'https://api.localhost/a.json',
    'https://printer.local/a.json',
    'https://intranet/a.json',
    'https://files.corp/a.json',
    'https://router.home.arpa/a.json',
    'http://127.0.0.1:8080/a.json',
    `https://packs.example.org/${'a'.repeat(3000)}`,
  ])('%s may not', (address) => expect(readAddress(address, false)).toBeNull());

  it('loopback may be asked in the build for tests alone, by http and by number', () => {
    expect(readAddress('http://127.0.0.1:8080/a.json', true)?.port).toBe('8080');
    expect(readAddress('http://localhost:8080/a.json', true)).toBeNull();
    expect(readAddress('http://packs.example.org/a.json', true)).toBeNull();
  });
});
