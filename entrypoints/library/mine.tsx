/** The view of the reader's own terms. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { MineForm } from '../../components/packs/MineForm.tsx';
import { EMPTY_DRAFT, type DraftProblem, type MineDraft } from '../../components/packs/mine-draft.ts';
import { MinePage } from '../../components/packs/MinePage.tsx';
import { MineSites } from '../../components/packs/MineSites.tsx';
import { refusalText } from '../../components/packs/pack-texts.ts';
import { StateNotice } from '../../components/StateNotice.tsx';
import '../../components/library/settings.css';
import '../../components/packs/packs.css';
import '../../components/packs/mine.css';
import { entryRef, MINE } from '../../core/entry-ref.ts';
import type { Entry } from '../../core/entry.ts';
import { EVERY_SITE } from '../../core/pack-private.ts';
import { refusal } from '../../core/pack-refusal.ts';
import { fail } from '../../core/result.ts';
import { fill, fillCount } from '../../locales/fill.ts';
import { packMessages } from '../../locales/packs.ts';
import { sendMessage } from '../../messages.ts';
import { glossaryDatabase } from '../../storage/database.ts';
import { readMine } from '../../storage/study.ts';
import { useLive } from './live.ts';
import { changeSettings, settings } from './live-settings.ts';
import { draftOf, entryOf } from './mine-entry.ts';
import { MineTable } from './mine-table.tsx';
import { routeHash } from './route.ts';
import { siteOfInput } from './settings-sites.ts';
import type { ViewProps } from './view.ts';

interface Said {
  readonly text: string;
  readonly undo: (() => void) | null;
}

export function Mine({ route, language }: ViewProps) {
  const t = packMessages(language).mine;
  const database = useMemo(() => glossaryDatabase(), []);
  const [terms, setTerms] = useState<readonly Entry[] | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const [draft, setDraft] = useState<MineDraft | null>(null);
  const [said, say] = useState<Said | null>(null);
  const { mineSites } = useLive(settings);
  const own = { title: t.ownTitle, issuer: t.ownIssuer, year: new Date().getFullYear() };

  const reread = async () => {
    try {
      const records = await readMine(database, browser.storage.local);
      const read = records.toSorted((a, b) => b.changedAt - a.changedAt).map(({ entry }) => entry);
      setTerms(read);
      setUnreadable(false);
      return read;
    } catch (error) {
      console.error('cezhu: own terms cannot be read', error);
      setUnreadable(true);
      return null;
    }
  };
  useEffect(() => {
    void reread();
    return () => database.close();
  }, []);
  const asked = route.query.get('new');
  useEffect(() => {
    if (asked !== null) setDraft(prefilled(route.query));
  }, [asked]);

  const keep = async (entries: readonly Entry[], text: string, undo: (() => void) | null = null) => {
    const done = await sendMessage('saveMine', entries).catch(() => fail(refusal('lost')));
    await reread();
    say({ text: done.ok ? text : refusalText(done.error, language), undo: done.ok ? undo : null });
  };
  /** Saves one term. What stood in its place can be had back, which may be what another window has just saved. */
  const keepOver = async (entry: Entry, seen: Entry | null) => {
    const { headword } = entry;
    const stored = (await reread())?.find(({ id }) => id === entry.id) ?? null;
    const isNews = stored !== null && JSON.stringify(stored) !== JSON.stringify(seen);
    const undo = stored && (() => void keep([stored], fill(t.saved, { headword: stored.headword })));
    await keep([entry], fill(isNews ? t.savedOver : t.saved, { headword }), undo);
  };
  const save = (written: MineDraft, allowSite: boolean): readonly DraftProblem[] => {
    const before = terms?.find(({ id }) => id === written.id) ?? null;
    const entry = entryOf(written, before, own);
    if (!entry.ok) return entry.error;
    const site = siteOf(route.query);
    if (allowSite && site !== null && !mineSites.includes(site))
      changeSettings({ mineSites: [...mineSites, site] });
    close();
    void keepOver(entry.value, before);
    return [];
  };
  const close = () => {
    setDraft(null);
    if (asked !== null) history.replaceState(null, '', routeHash('mine'));
  };
  const remove = async (term: Entry) => {
    const done = await sendMessage('removeMine', [term.id]).catch(() => fail(refusal('lost')));
    await reread();
    const { headword } = term;
    say(
      done.ok
        ? {
            text: fill(t.deleted, { headword }),
            undo: () => void keep([term], fill(t.saved, { headword })),
          }
        : { text: refusalText(done.error, language), undo: null },
    );
  };

  if (unreadable && terms === null) {
    const { title, hint, retry } = t.error;
    return <StateNotice title={title} hint={hint} action={{ name: retry, onPress: () => void reread() }} />;
  }
  const site = siteOf(route.query);
  const offered = site !== null && !mineSites.includes(site) && !mineSites.includes(EVERY_SITE) ? site : null;
  return (
    <MinePage
      language={language}
      terms={terms}
      said={said?.text ?? null}
      onUndo={said?.undo ?? null}
      hrefOf={(id) => routeHash('term', entryRef(MINE, id))}
      onNew={() => setDraft(EMPTY_DRAFT)}
      onEdit={(term) => setDraft(draftOf(term))}
      onDelete={(term) => void remove(term)}
      form={
        draft && (
          <MineForm
            key={draft.id ?? draft.headword}
            draft={draft}
            language={language}
            site={offered}
            isKnown={(headword) => terms?.some((term) => term.headword === headword) ?? false}
            onSave={save}
            onCancel={close}
          />
        )
      }
      sites={
        <MineSites
          language={language}
          everywhere={mineSites.includes(EVERY_SITE)}
          sites={mineSites.filter((one) => one !== EVERY_SITE)}
          siteOfInput={siteOfInput}
          onEverywhere={(on) =>
            changeSettings({
              mineSites: on ? [...mineSites, EVERY_SITE] : mineSites.filter((one) => one !== EVERY_SITE),
            })
          }
          onChange={(sites) => changeSettings({ mineSites: sites })}
        />
      }
      table={
        <MineTable
          language={language}
          terms={terms ?? []}
          own={own}
          onImport={(entries) => void keep(entries, fillCount(t.table.done, entries.length, language))}
        />
      }
    />
  );
}

/** `#/mine?new=新质生产力&title=…&url=…`: from a selection on a page. */
function prefilled(query: URLSearchParams): MineDraft {
  return {
    ...EMPTY_DRAFT,
    headword: (query.get('new') ?? '').trim(),
    title: (query.get('title') ?? '').trim(),
    url: query.get('url') ?? '',
  };
}

/** The site of the page a selection comes from. */
function siteOf(query: URLSearchParams): string | null {
  const url = query.get('url');
  return url === null ? null : siteOfInput(url);
}
