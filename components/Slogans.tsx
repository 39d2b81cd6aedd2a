import { useId } from 'preact/hooks';
import { cardMessages } from '../locales/card.ts';
import { fill } from '../locales/fill.ts';
import { TextButton } from './TextButton.tsx';

/** Quoted slogans beside the term that the glossary does not know, and what a reader may do about one. */
export interface SloganActs {
  readonly texts: readonly string[];
  readonly onLookUp: (text: string) => void;
  readonly onNote: (text: string) => void;
}

/** As many as are offered: more would crowd out the term that was asked for. */
const SHOWN = 2;

export function Slogans({ texts, onLookUp, onNote, language }: SloganActs & { readonly language: string }) {
  const t = cardMessages(language).slogans;
  const name = useId();
  return (
    <div class="slogans">
      <p id={name}>{t.label}</p>
      <ul aria-labelledby={name}>
        {texts.slice(0, SHOWN).map((text) => (
          <li>
            <span class="slogan" lang="zh-CN">
              {fill(t.quoted, { text })}
            </span>
            <TextButton text={t.lookUp} about={text} onPress={() => onLookUp(text)} />
            <TextButton text={t.note} about={text} onPress={() => onNote(text)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
