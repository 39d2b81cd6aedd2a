import { describe, expect, it } from 'vitest';
import { badOverrides, spellPinyin, unsureCharacters } from '../../../data/pipeline/pinyin.ts';

describe('spellPinyin', () => {
  it.each([
    ['晋创谷', 'jìn chuàng gǔ'],
    ['三率三度', 'sān lǜ sān dù'],
    ['一利五率', 'yī lì wǔ lǜ'],
    ['率先突破', 'shuài xiān tū pò'],
    ['河长制', 'hé zhǎng zhì'],
    ['长治市', 'cháng zhì shì'],
    ['重点行业', 'zhòng diǎn háng yè'],
    ['重庆', 'chóng qìng'],
    ['“两重”', 'liǎng zhòng'],
    ['农商行', 'nóng shāng háng'],
    ['双百行动', 'shuāng bǎi xíng dòng'],
    ['两新一重', 'liǎng xīn yī zhòng'],
    ['全面改薄', 'quán miàn gǎi bó'],
    ['垣曲', 'yuán qǔ'],
    ['洪洞', 'hóng tóng'],
    ['载体', 'zài tǐ'],
    ['两个只增不减', 'liǎng gè zhǐ zēng bù jiǎn'],
    ['1+N人才政策', '1+N rén cái zhèng cè'],
    ['15件省级民生实事', '15 jiàn shěng jí mín shēng shí shì'],
    ['OTA平台', 'OTA píng tái'],
    ['乡村e镇', 'xiāng cūn e zhèn'],
  ])('%s → %s', (headword, spelling) => {
    expect(spellPinyin(headword)).toBe(spelling);
  });
});

describe('unsureCharacters', () => {
  it('names a character read in two ways that neither the library nor the table knows', () => {
    expect(unsureCharacters('百店行海路')).toEqual(['行']);
  });

  it('is content where the table or a word of the library decides', () => {
    expect(unsureCharacters('河长制')).toEqual([]);
    expect(unsureCharacters('重点行业')).toEqual([]);
  });
});

it('the table has one syllable for each character', () => {
  expect(badOverrides()).toEqual([]);
});
