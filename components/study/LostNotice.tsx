import { fillCount } from '../../locales/fill.ts';
import { studyMessages } from '../../locales/study.ts';

interface Props {
  readonly language: string;
  /** Saved terms that the page still knows. */
  readonly count: number;
  /** True where the last attempt to put them back did not work. */
  readonly failed: boolean;
  readonly onPutBack: () => void;
  readonly onBegin: () => void;
}

/** Everything was emptied while this page was open: what happened, what is still here, and the ways to have it again. */
export function LostNotice({ language, count, failed, onPutBack, onBegin }: Props) {
  const t = studyMessages(language).study;
  return (
    <div class="notice" role="alert">
      <img class="seal" src="/icon/96.png" width={36} height={36} alt="" />
      <p class="notice-title">{t.lost.title}</p>
      <p class="notice-hint">{fillCount(t.lost.hint, count, language)}</p>
      {failed && <p class="notice-hint problem">{t.errors.notKept}</p>}
      <div class="study-lost-acts">
        <button type="button" class="action" onClick={onPutBack}>
          {t.lost.putBack}
        </button>
        <a class="text-button" href="#/settings">
          {t.lost.backup}
        </a>
        <button type="button" class="text-button" onClick={onBegin}>
          {t.lost.begin}
        </button>
      </div>
    </div>
  );
}
