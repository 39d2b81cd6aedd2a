import { expect, it } from 'vitest';
import { siteOfInput } from '../../../../entrypoints/library/settings-sites.ts';

it.each([
  ['https://www.Example.com/a/b?c=1', 'www.example.com'],
  [' example.com:8080 ', 'example.com'],
  ['EXAMPLE.COM', 'example.com'],
  ['例子.中国', 'xn--fsqu00a.xn--fiqs8s'],
  ['localhost:3000', 'localhost'],
  ['http://[::1]/', '[::1]'],
  ['about:blank', null],
  ['ftp://example.com', null],
  ['example', null],
  ['two words.com', null],
  ['', null],
])('%s is %s', (typed, site) => {
  expect(siteOfInput(typed)).toBe(site);
});
