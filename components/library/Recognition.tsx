import type { Entry, FormRule } from '../../core/entry.ts';
import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { libraryMessages } from '../../locales/library.ts';
import { quoted } from './sense-labels.ts';

interface Props {
  readonly entry: Entry;
  /** The reader wants no marks for it. */
  readonly isHidden: boolean;
  readonly language: Language;
  readonly onHide: (hide: boolean) => void;
}

/** Under which names a term is recognised and on what condition, and the switch for a reader who knows it. */
export function Recognition({ entry, isHidden, language, onHide }: Props) {
  const t = libraryMessages(language).library.term.forms;
  return (
    <section class="recognition" aria-labelledby="recognition">
      <h2 id="recognition">{t.heading}</h2>
      <dl>
        {byConditions(entry, language).map(([rules, forms]) => (
          <div key={rules}>
            <dt lang="zh-CN">
              {forms.map((form) => (
                <span key={form}>{form}</span>
              ))}
            </dt>
            {rules.split('\n').map((rule) => (
              <dd>{rule}</dd>
            ))}
          </div>
        ))}
      </dl>
      {entry.not.length > 0 && (
        <p class="not">
          {t.not}
          <span lang="zh-CN">{quoted(entry.not, language)}</span>
        </p>
      )}
      <p class="hide">
        {isHidden && <strong>{t.hidden}</strong>}
        <button type="button" class="text-button" onClick={() => onHide(!isHidden)}>
          {isHidden ? t.unhide : t.hide}
        </button>
        {!isHidden && <small>{t.hideHint}</small>}
      </p>
    </section>
  );
}

/** The forms of an entry, those with the same conditions together: conditions one a line, and the forms. */
function byConditions(entry: Entry, language: Language): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const rule of [{ ...entry, form: entry.headword }, ...entry.aliases]) {
    const key = conditions(rule, language).join('\n');
    groups.set(key, [...(groups.get(key) ?? []), rule.form]);
  }
  return [...groups];
}

function conditions({ match, cues, unless, years }: FormRule, language: Language): string[] {
  const t = libraryMessages(language).library.term.forms;
  const words = quoted(cues, language);
  const rules: string[] = [];
  if (match === 'cued' && cues.length > 0) rules.push(fill(t.cued, { words }));
  else if (match === 'quoted') rules.push(cues.length > 0 ? fill(t.quotedCues, { words }) : t.quoted);
  else if (match === 'always') rules.push(t.always);
  if (unless.length > 0) rules.push(fill(t.unless, { words: quoted(unless, language) }));
  if (years.length > 0)
    rules.push(fill(t.years, { years: years.join(libraryMessages(language).library.term.listSeparator) }));
  return rules;
}
