import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describe as write, escapeXml } from '../../../../entrypoints/background/places-suggestion.ts';

it('marks what was matched, in XML for Chromium and plainly for Firefox', () => {
  const stretches = [
    { text: 'R&D经费', ranges: [[0, 3]] as const },
    { text: ' 全国 <2023>', dim: true },
  ];
  expect(write(stretches, 'xml')).toBe('<match>R&amp;D</match>经费<dim> 全国 &lt;2023&gt;</dim>');
  expect(write(stretches, 'plain')).toBe('R&D经费 全国 <2023>');
});

it('leaves nothing in a text that XML would take for markup, or refuse', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeXml(text);
      expect(escaped).not.toMatch(/[<>"'\p{Control}\ufffe\uffff]/u);
      expect(escaped.replace(/&(?:amp|lt|gt|quot|apos);/gu, '')).not.toContain('&');
      expect(escaped.isWellFormed()).toBe(true);
    }),
  );
});
