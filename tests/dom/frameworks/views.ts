/** One small page in three frameworks: a headline and a list whose lines are rewritten from outside. */
import { h as preactH, render as preactRender } from 'preact';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { createApp, h as vueH, nextTick, shallowRef } from 'vue';

/** What is shown: a headline, and lines by key. An absent `bold` part takes its element away. */
export interface State {
  readonly headline: string;
  readonly lines: readonly { readonly key: number; readonly before: string; readonly bold: string | null }[];
}

export interface View {
  /** Shows a state; resolves when the document holds it. */
  show(state: State): Promise<void> | void;
  destroy(): void;
}

export type Mount = (container: Element, first: State, onError: (error: unknown) => void) => View;

const react: Mount = (container, first, onError) => {
  const root = createRoot(container, { onUncaughtError: onError, onRecoverableError: onError });
  const draw = ({ headline, lines }: State) =>
    createElement(
      'section',
      null,
      createElement('h2', null, headline),
      lines.map(({ key, before, bold }) =>
        createElement('p', { key }, before, bold === null ? null : createElement('b', null, bold), '。'),
      ),
    );
  const show = (state: State) => flushSync(() => root.render(draw(state)));
  show(first);
  return { show, destroy: () => root.unmount() };
};

const preact: Mount = (container, first) => {
  const draw = ({ headline, lines }: State) =>
    preactH(
      'section',
      null,
      preactH('h2', null, headline),
      lines.map(({ key, before, bold }) =>
        preactH('p', { key }, before, bold === null ? null : preactH('b', null, bold), '。'),
      ),
    );
  const show = (state: State) => preactRender(draw(state), container);
  show(first);
  return { show, destroy: () => preactRender(null, container) };
};

const vue: Mount = (container, first, onError) => {
  const state = shallowRef(first);
  const app = createApp({
    render: () =>
      vueH('section', [
        vueH('h2', state.value.headline),
        ...state.value.lines.map(({ key, before, bold }) =>
          vueH('p', { key }, [before, ...(bold === null ? [] : [vueH('b', bold)]), '。']),
        ),
      ]),
  });
  app.config.errorHandler = onError;
  app.config.warnHandler = onError;
  app.mount(container);
  const show = async (next: State) => {
    state.value = next;
    await nextTick();
  };
  return { show, destroy: () => app.unmount() };
};

export const FRAMEWORKS: Readonly<Record<string, Mount>> = { react, preact, vue };
