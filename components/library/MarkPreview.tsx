import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Language, Settings } from '../../core/settings.ts';
import { libraryMessages } from '../../locales/library.ts';

interface Props {
  readonly language: Language;
  readonly settings: Settings;
}

/** What the scan would find in the sample. */
const TERMS = /“三率”“三度”|晋创谷|“两高”项目/gu;

/** A paragraph marked as pages are: by highlights of the same names, under the rules of dom/highlight.css. */
export function MarkPreview({ language, settings: { enabled, style, mode } }: Props) {
  const t = libraryMessages(language).library.settings;
  const text = useRef<HTMLParagraphElement>(null);
  const ground = useGround();
  useLayoutEffect(() => {
    const node = text.current?.firstChild;
    if (!enabled || !node) return;
    const name = `note-${style}-${ground}`;
    CSS.highlights.set(name, new Highlight(...rangesIn(node, t.sample, mode)));
    return () => void CSS.highlights.delete(name);
  }, [enabled, style, mode, ground, t.sample]);
  return (
    <figure class="setting mark-preview">
      <figcaption>{t.preview}</figcaption>
      <p ref={text} lang="zh-CN">
        {t.sample}
      </p>
    </figure>
  );
}

function rangesIn(node: Node, sample: string, mode: Settings['mode']): StaticRange[] {
  const seen = new Set<string>();
  const ranges: StaticRange[] = [];
  for (const { 0: term, index } of sample.matchAll(TERMS)) {
    if (mode === 'every' || !seen.has(term)) {
      const place = { startContainer: node, endContainer: node };
      ranges.push(new StaticRange({ ...place, startOffset: index, endOffset: index + term.length }));
    }
    seen.add(term);
  }
  return ranges;
}

/** Our own page is light or dark as the browser is. */
function useGround(): 'light' | 'dark' {
  const [dark] = useState(() => matchMedia('(prefers-color-scheme: dark)'));
  const [isDark, setDark] = useState(dark.matches);
  useLayoutEffect(() => {
    const follow = () => setDark(dark.matches);
    dark.addEventListener('change', follow);
    return () => dark.removeEventListener('change', follow);
  }, [dark]);
  return isDark ? 'dark' : 'light';
}
