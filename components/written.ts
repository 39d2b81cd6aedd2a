import { createContext } from 'preact';

/** In which characters Chinese texts of entries are shown: `lang` of each, so that every reader gets their own glyphs. */
export const Written = createContext<'zh-CN' | 'zh-TW'>('zh-CN');
