/**
 * Words that many people read, and so type, in another way than the dictionary has it. Words, not characters: nobody
 * types hangdong for 行动, and a second reading for every 行 would only give letters more to meet by chance.
 */
import { makeForm, type Form } from './form.ts';
import { toPlain, type PlainTable } from './plain-text.ts';

const OTHER_READINGS: Readonly<Record<string, string>> = {
  // Colloquial ka, qia in dictionaries.
  卡脖子: 'ka bo zi',
  // Given ji, said gei.
  供给: 'gong gei',
  // 河长制, 林长制, 链长制: the head, zhang; read as length.
  长制: 'chang zhi',
  // Grave, zhong; read as double, and the other way round.
  两重: 'liang chong',
  一重: 'yi chong',
  三重一大: 'san chong yi da',
  // Mediation, tiao; read as transfer.
  大调解: 'da diao jie',
  三调联动: 'san diao lian dong',
  // shuai, read as the lv of rates.
  率先: 'lv xian',
  // bo as in 薄弱, read as thin.
  改薄: 'gai bao',
  // shi since 1985, before that zhi.
  标识: 'biao zhi',
  // Tibet, zang; read as to hide.
  藏区: 'cang qu',
  // Dongguan's guan, elsewhere wan.
  莞家: 'wan jia',
};

/** Makes, of a name with such a word, the name as it is read otherwise; null for others. */
export type OtherReader = (form: Form) => Form | null;

export function makeOtherReader(table: PlainTable): OtherReader {
  const words = Object.entries(OTHER_READINGS).map(
    ([word, spelling]) => [toPlain(word, table), spelling.split(' ')] as const,
  );
  return (form) => {
    for (const [word, syllables] of words) {
      const at = form.text.indexOf(word);
      if (at >= 0)
        return makeForm(form.source, form.readings.toSpliced(at, word.length, ...syllables), table);
    }
    return null;
  };
}
