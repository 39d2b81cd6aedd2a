/** What the view of saved terms does, each act told in words and followed by reading anew. */
import { useState } from 'preact/hooks';
import type { HandDeck } from '../../components/study/DeckPicker.tsx';
import type { ExportKind } from '../../components/study/ExportMenu.tsx';
import type { Language } from '../../core/settings.ts';
import type { SavedTerm } from '../../core/study/records.ts';
import { fill, fillCount } from '../../locales/fill.ts';
import { studyMessages } from '../../locales/study.ts';
import { sendMessage } from '../../messages.ts';
import type { Kept } from '../../messages/study.ts';
import { settings } from './live-settings.ts';

interface Around {
  readonly language: Language;
  readonly reload: () => Promise<void>;
  /** Empties the selection. */
  readonly clear: () => void;
}

export type SavedActions = ReturnType<typeof useSavedActions>;

export function useSavedActions({ language, reload, clear }: Around) {
  const t = studyMessages(language);
  const [notice, setNotice] = useState('');
  const [removed, setRemoved] = useState<readonly SavedTerm[]>([]);

  async function act(message: Promise<Kept>, told: string): Promise<boolean> {
    const done = await message.catch(() => null);
    setRemoved([]);
    setNotice(done?.ok ? told : t.study.errors.notKept);
    await reload();
    return done?.ok ?? false;
  }

  const idsOf = (terms: readonly SavedTerm[]) => terms.map(({ id }) => id);
  const move = async (
    terms: readonly SavedTerm[],
    deck: string,
    into: boolean,
    decks: readonly HandDeck[],
  ) => {
    const name = decks.find(({ id }) => id === deck)?.name ?? '';
    const told = into ? fill(t.saved.moved, { deck: name }) : '';
    if (await act(sendMessage('moveTerms', { ids: idsOf(terms), deck, into }), told)) clear();
  };

  return {
    notice,
    move,
    async newDeck(name: string, terms: readonly SavedTerm[]) {
      const id = `hand:${crypto.randomUUID()}`;
      if (await act(sendMessage('putDeck', { id, name }), ''))
        await move(terms, id, true, [{ id, name, count: 0 }]);
    },
    renameDeck: (id: string, name: string) => act(sendMessage('putDeck', { id, name }), ''),
    removeDeck: (id: string) => act(sendMessage('removeDeck', id), t.saved.deckRemoved),
    async remove(terms: readonly SavedTerm[]) {
      const told = fillCount(t.saved.removed, terms.length, language);
      if (!(await act(sendMessage('forgetTerms', idsOf(terms)), told))) return;
      setRemoved(terms);
      clear();
    },
    /** Brings back what was removed last; null where nothing was. */
    onUndo: removed.length === 0 ? null : () => void act(sendMessage('bringBack', removed), ''),
    async exportAs(kind: ExportKind, terms: readonly SavedTerm[], deck: string | null) {
      setRemoved([]);
      setNotice(t.export.working);
      try {
        const { exportTerms } = await import('./export-terms.ts');
        const file = await exportTerms(kind, terms, deck, settings.get().cardKinds, language);
        setNotice(fill(t.export.done, { file }));
      } catch (error) {
        console.error('cezhu: export', error);
        setNotice(t.export.failed);
      }
    },
  };
}
