import { expect, it } from 'vitest';
import { parseRoute, routeHash } from '../../../../entrypoints/library/route.ts';
import { viewNameOf } from '../../../../entrypoints/library/views.ts';

it.each([
  ['#/term/sanlv-sandu', 'term', ['sanlv-sandu'], ''],
  ['#/browse?theme=energy&year=2025', 'browse', [], 'theme=energy&year=2025'],
  ['#/search?q=%E4%B8%89%E7%8E%87%3F', 'search', [], 'q=%E4%B8%89%E7%8E%87%3F'],
  ['', '', [], ''],
  ['#/term/%E0%A4%A', 'term', ['%E0%A4%A'], ''],
])('reads %s', (hash, view, path, query) => {
  const route = parseRoute(hash);
  expect([route.view, route.path, route.query.toString()]).toEqual([view, path, query]);
});

it('writes what it reads', () => {
  const steps = ['a/b', '三率“三度”', '?x=1&y#z'];
  expect(parseRoute(routeHash('term', ...steps)).path).toEqual(steps);
});

it.each([
  ['#/settings', 'settings'],
  ['', 'browse'],
  ['#/nowhere', 'browse'],
  ['#/constructor', 'browse'],
])('%s shows %s', (hash, view) => {
  expect(viewNameOf(parseRoute(hash))).toBe(view);
});
