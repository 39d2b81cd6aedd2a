import { useState } from 'preact/hooks';
import { fillCount } from '../locales/fill.ts';
import { messagesFor } from '../locales/index.ts';
import type { Explanation, PopupActs } from './popup-model.ts';

interface Props {
  readonly language: string;
  readonly ids: readonly string[];
  readonly generation: number;
  readonly acts: PopupActs;
  readonly announce: (text: string) => void;
}

/** The notes on all terms of the page: to copy, to print, or with the article itself. */
export function PopupExplain({ language, ids, generation, acts, announce }: Props) {
  const t = messagesFor(language).popup.explain;
  const [said, say] = useState('');
  const tell = (text: string) => {
    say(text);
    announce(text);
  };
  const explain = async (how: Explanation) => {
    say('');
    const done = await acts.explain(how, ids, generation);
    if (!done) tell(t.failed);
    else if (how !== 'print') tell(fillCount(t.copied, ids.length, language));
  };
  const article = async () => {
    say('');
    if (!(await acts.article())) tell(t.articleFailed);
  };
  return (
    <div class="explain" role="group" aria-label={t.label}>
      <button type="button" class="pill" onClick={() => void explain('text')}>
        {t.text}
      </button>
      <button type="button" class="pill" onClick={() => void explain('markdown')}>
        {t.markdown}
      </button>
      <button type="button" class="pill" onClick={() => void explain('print')}>
        {t.print}
      </button>
      <button type="button" class="pill" onClick={() => void article()}>
        {t.article}
      </button>
      {said !== '' && <p class="explain-said">{said}</p>}
    </div>
  );
}
