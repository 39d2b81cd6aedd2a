import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../core/settings.ts';
import type { SourceBlock } from '../../core/workbench/source-view.ts';
import { fill } from '../../locales/fill.ts';
import { workbenchMessages } from '../../locales/workbench.ts';
import { DoubtList } from './DoubtList.tsx';
import { ItemEditor } from './ItemEditor.tsx';
import { ItemRow } from './ItemRow.tsx';
import type { Ask, Do, GlossActs, Panel, ShownDoubt, ShownItem } from './model.ts';
import { PanelTabs } from './PanelTabs.tsx';
import { scrollWithin, SourcePane } from './SourcePane.tsx';

export interface DeskProps {
  readonly language: Language;
  readonly title: string;
  readonly homeHash: string;
  readonly kept: 'kept' | 'keeping' | 'not-kept';
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly items: readonly ShownItem[];
  readonly doubts: readonly ShownDoubt[];
  readonly blocks: readonly SourceBlock[];
  readonly onDo: Do;
  readonly glossActs: GlossActs;
  readonly ask: Ask;
  readonly onPanel: (panel: Panel) => void;
  readonly tryPanel: ComponentChildren;
  readonly outPanel: ComponentChildren;
}

/** The text on one side, what is made of it on the other. */
export function Desk(props: DeskProps) {
  const { language, items, doubts } = props;
  const t = workbenchMessages(language).desk;
  const [panel, setPanel] = useState<Panel>('entries');
  const [hovered, setHovered] = useState<number | null>(null);
  const [fromSource, setFromSource] = useState(false);
  const [open, setOpen] = useState<number | null>(null);
  const lit = hovered ?? open;
  const [line, setLine] = useState<{ no: number; wish: number } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const show = (next: Panel) => {
    setPanel(next);
    props.onPanel(next);
  };
  const light = (key: number | null, isSource: boolean) => {
    setHovered(key);
    setFromSource(isSource);
  };
  const openItem = (key: number) => {
    wantsFocus.current = true;
    show('entries');
    setOpen(key);
    light(key, false);
  };
  const step = (by: 1 | -1) => {
    const at = items.findIndex(({ item }) => item.key === lit);
    const next = items[Math.min(items.length - 1, Math.max(0, at + by))];
    if (next) light(next.item.key, false);
  };
  useEffect(() => {
    if (list.current) list.current.scrollTop = 0;
  }, [panel]);
  useEffect(() => {
    if (lit !== null && fromSource) scrollWithin(list.current, `[data-row="${lit}"]`);
  }, [lit, fromSource]);
  useEffect(() => {
    if (!wantsFocus.current || open === null) return;
    wantsFocus.current = false;
    scrollWithin(list.current, `[data-row="${open}"]`);
    list.current?.querySelector<HTMLElement>(`[data-row="${open}"]`)?.focus({ preventScroll: true });
  }, [open, panel]);
  // The same functions as long as the desk stands, so that rows are drawn only when they change.
  const lightFromList = useCallback((key: number | null) => light(key, false), []);
  const toggle = useCallback((key: number) => setOpen((before) => (before === key ? null : key)), []);
  const isTyping = (event: Event) =>
    event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  return (
    <div
      class="wb-desk"
      onKeyDown={(event) => {
        // In a field the browser's own undo is meant; ours waits outside.
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || isTyping(event)) return;
        event.preventDefault();
        if (event.shiftKey) props.onRedo();
        else props.onUndo();
      }}
    >
      <header class="view-head">
        <a class="quiet" href={props.homeHash}>
          {t.back}
        </a>
        <h1 lang="zh-CN">{props.title}</h1>
        <p class="view-count" role="status">
          {t[props.kept]}
        </p>
        <div class="list-tools">
          <button type="button" class="pill" disabled={!props.canUndo} onClick={props.onUndo}>
            {t.undo}
          </button>
          <button type="button" class="pill" disabled={!props.canRedo} onClick={props.onRedo}>
            {t.redo}
          </button>
        </div>
      </header>
      <div class="wb-panes">
        <SourcePane
          language={language}
          blocks={props.blocks}
          lit={lit}
          follow={!fromSource}
          line={line}
          onLit={(key) => light(key, true)}
          onStep={step}
          onOpen={openItem}
        />
        <div class="wb-side">
          <PanelTabs
            language={language}
            panel={panel}
            counts={{
              entries: items.filter(({ item }) => !item.rejected).length,
              doubts: doubts.filter(({ doubt }) => !doubt.settled).length,
            }}
            onPanel={show}
          />
          <div
            ref={list}
            class="wb-panel"
            role="tabpanel"
            id="wb-panel"
            aria-labelledby={`wb-tab-${panel}`}
            tabIndex={panel === 'entries' || panel === 'doubts' ? -1 : 0}
          >
            {panel === 'entries' && (
              <ol class="wb-items" aria-label={fill(t.tab.entries, { count: '' }).trim()}>
                {items.map((shown) => (
                  <li key={shown.item.key}>
                    <ItemRow
                      shown={shown}
                      language={language}
                      isLit={shown.item.key === lit}
                      isOpen={shown.item.key === open}
                      onLit={lightFromList}
                      onOpen={toggle}
                    />
                    {shown.item.key === open && (
                      <ItemEditor
                        shown={shown}
                        language={language}
                        onDo={props.onDo}
                        glossActs={props.glossActs}
                        ask={props.ask}
                      />
                    )}
                  </li>
                ))}
              </ol>
            )}
            {panel === 'doubts' && (
              <DoubtList
                doubts={doubts}
                language={language}
                onDo={props.onDo}
                onLine={(no) => setLine((before) => ({ no, wish: (before?.wish ?? 0) + 1 }))}
                onOpen={openItem}
              />
            )}
            {panel === 'try' && props.tryPanel}
            {panel === 'out' && props.outPanel}
          </div>
        </div>
      </div>
    </div>
  );
}
