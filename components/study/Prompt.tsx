import type { Question } from '../../core/study/question.ts';
import { cardMessages } from '../../locales/card.ts';
import { fill } from '../../locales/fill.ts';
import { studyMessages } from '../../locales/study.ts';
import { placeOf } from '../citation-text.ts';
import { Cloze } from './Cloze.tsx';

interface Props {
  readonly question: Question;
  readonly language: string;
  readonly revealed: boolean;
}

/** What a card asks. The blanks of a slogan are filled in where they stand, once the answer is shown. */
export function Prompt({ question, language, revealed }: Props) {
  const t = studyMessages(language).study;
  const { entry, sense } = question;
  const place = placeOf(sense);
  const year = sense.citations[0]?.year;
  return (
    <div class="study-prompt">
      <p class="study-kind">
        <span>{t.kinds[question.kind]}</span>
        {place !== null && <span lang="zh-CN">{place}</span>}
        {place !== null && year !== undefined && (
          <span>{fill(cardMessages(language).entry.year, { year })}</span>
        )}
      </p>
      {question.kind === 'term' ? (
        <p class="study-gloss" lang="zh-CN">
          {question.prompt}
        </p>
      ) : (
        <p class="study-headword" lang="zh-CN">
          {entry.headword}
        </p>
      )}
      {question.kind === 'cloze' ? (
        <Cloze slogan={question.slogan} headword={entry.headword} language={language} revealed={revealed} />
      ) : (
        <p class="study-asks">{t.prompts[question.kind]}</p>
      )}
    </div>
  );
}
