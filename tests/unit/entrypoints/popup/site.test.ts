import { describe, expect, it } from 'vitest';
import { siteOf } from '../../../../entrypoints/popup/site.ts';

describe('siteOf', () => {
  it.each([
    ['https://www.yuncheng.gov.cn/a?b#c', 'www.yuncheng.gov.cn', 'https://www.yuncheng.gov.cn/*'],
    ['http://localhost:8080/demo', 'localhost', 'http://localhost/*'],
  ])('%s is a site', (url, host, origin) => {
    expect(siteOf(url)).toEqual({ kind: 'site', host, origins: [origin] });
  });

  it.each([
    ['file:///home/report.html', 'file'],
    ['chrome://extensions/', 'browser'],
    ['about:blank', 'browser'],
    ['moz-extension://0f/popup.html', 'browser'],
    [undefined, 'hidden'],
    ['', 'hidden'],
  ])('%s is %s', (url, kind) => {
    expect(siteOf(url).kind).toBe(kind);
  });
});
