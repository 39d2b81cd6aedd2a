import type { Blank, Slogan } from '../../core/study/slogan.ts';
import { fill } from '../../locales/fill.ts';
import { studyMessages } from '../../locales/study.ts';

interface Props {
  readonly slogan: Slogan;
  readonly headword: string;
  readonly language: string;
  readonly revealed: boolean;
}

/** A numbered slogan with a blank for each member; how many there are is part of the question. */
export function Cloze({ slogan, headword, language, revealed }: Props) {
  const t = studyMessages(language).study.prompts;
  const labelled = slogan.blanks.some(({ label }) => label !== undefined);
  return (
    <div class="study-cloze" lang="zh-CN">
      {!labelled && (
        // A slogan of one list is named by its headword, which stands above.
        <p class="study-asks" lang={language}>
          {fill(t.cloze, { name: slogan.name === headword ? headword : slogan.name })}
        </p>
      )}
      <ol class={labelled ? 'study-blanks labelled' : 'study-blanks'}>
        {slogan.blanks.map((blank) => (
          <li>
            <Gap blank={blank} language={language} revealed={revealed} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Gap({ blank, language, revealed }: { blank: Blank; language: string; revealed: boolean }) {
  const t = studyMessages(language).study.prompts;
  return (
    <>
      {blank.label !== undefined && <span class="study-label">{blank.label}</span>}
      {revealed ? (
        <b class="study-filled">{blank.text}</b>
      ) : (
        <span class="study-blank">
          <span class="spoken" lang={language}>
            {t.blank}
          </span>
        </span>
      )}
    </>
  );
}
