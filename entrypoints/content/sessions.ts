/** The marking of one frame through changes of glossary and settings: old marks stay until new ones are ready. */
import { browser } from 'wxt/browser';
import { createAnnotator } from '../../core/annotate.ts';
import { allowsMine, withoutMine } from '../../core/pack-private.ts';
import type { PageContext } from '../../core/page-context.ts';
import type { Settings } from '../../core/settings.ts';
import { startMarking } from '../../dom/marking.ts';
import { giveWay } from '../../dom/work.ts';
import { readTermIndex, STAMP_KEY } from '../../storage/cache.ts';
import { CHOICES_KEY, type SenseChoicesBySite } from '../../storage/sense-choices.ts';
import { SETTINGS_KEY } from '../../storage/settings.ts';
import type { Session } from '../reading/contract.ts';
import { send } from './wire.ts';
import { wishesFor } from './wishes.ts';

interface OwnSession extends Session {
  /** All that a page is marked by: with another one it is marked anew. */
  readonly stamp: string;
  stored: Session['stored'];
  readonly ends: AbortController;
}

export interface Sessions {
  readonly current: OwnSession | null;
  /** Reads settings, the reader's choices and the glossary, and marks anew if any of that has changed. */
  refresh(): Promise<void>;
  /** What the top frame has found out about the page. */
  setTop(top: PageContext | null): void;
  stop(): void;
}

/** @param onMarks is called whenever the marks, or the session that has them, may have changed */
export function keepSessions(isAlive: () => boolean, onMarks: () => void): Sessions {
  let current: OwnSession | null = null;
  let known: PageContext | null = null;
  let latest = 0;

  async function refresh(): Promise<void> {
    const turn = ++latest;
    const site = location.hostname;
    const items = await browser.storage.local.get([SETTINGS_KEY, CHOICES_KEY, STAMP_KEY]);
    const stored = (items[SETTINGS_KEY] ?? {}) as Partial<Settings>;
    const choices = ((items[CHOICES_KEY] ?? {}) as SenseChoicesBySite)[site];
    const { enabled, disabledSites, hidden, style, mode, mineSites = [] } = stored;
    const isOn = enabled !== false && !disabledSites?.includes(site);
    const hasMine = allowsMine(mineSites, site);
    const stamp = JSON.stringify([items[STAMP_KEY], choices, hidden, style, mode, hasMine]);
    if (isOn && current?.stamp === stamp) {
      // The same session: its marking knows it by itself.
      current.stored = stored;
      return onMarks();
    }
    const all = isOn ? await readIndex() : null;
    // Each of these takes some milliseconds in a page that has run nothing of ours yet: a task for each.
    await giveWay();
    if (turn !== latest || !isAlive()) return;
    if (!all) return replace(null);
    const index = hasMine ? all : withoutMine(all);
    const annotator = createAnnotator(index, wishesFor(index, hidden, choices));
    await giveWay();
    if (turn !== latest || !isAlive()) return;
    const ends = new AbortController();
    const isFirst = !current;
    let session: OwnSession | null = null;
    const follow = () => {
      if (!session || session === current) return onMarks();
      if (turn !== latest) ends.abort();
      else if (isFirst || !session.marking.scanning) replace(session);
    };
    const marking = startMarking(annotator, ends.signal, follow, known, isFirst ? stored : null);
    session = { marking, annotator, stored, stamp, ends };
    follow();
  }

  function replace(session: OwnSession | null): void {
    const before = current;
    current = session;
    if (before) session?.marking.show(session.stored);
    before?.ends.abort();
    onMarks();
  }

  return {
    get current() {
      return current;
    },
    refresh,
    setTop(top) {
      known = top;
      current?.marking.setTop(top);
    },
    stop() {
      latest++;
      replace(null);
    },
  };
}

/** The compiled index; before the first seeding, or after an update, the background makes it when asked. */
async function readIndex() {
  const stored = await readTermIndex();
  if (stored) return stored;
  await send('status', undefined);
  return readTermIndex();
}
