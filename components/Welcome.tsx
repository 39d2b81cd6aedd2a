/** The page of the first run: a text to try, the popup to try, four lines on how to use them. It asks for nothing. */
import type { ComponentChildren } from 'preact';
import { fill } from '../locales/fill.ts';
import { welcomeMessages } from '../locales/welcome.ts';
import { libraryHref } from './popup-model.ts';

export interface SamplePassage {
  readonly text: string;
  readonly source: string;
}

interface Props {
  readonly language: string;
  readonly sample: readonly SamplePassage[];
  /** How the keys are called that lead to the next term and to its card; empty where they have none. */
  readonly keys: { readonly next: string; readonly open: string };
  /** True where the sample could not be marked. */
  readonly failed: boolean;
  /** The popup, as it is in the toolbar. */
  readonly children: ComponentChildren;
}

/** The marking leaves our own elements alone: on this page only the sample is to be marked. */
const Ours = 'cezhu-ours' as unknown as 'div';

export function Welcome({ language, sample, keys, failed, children }: Props) {
  const t = welcomeMessages(language).welcome;
  return (
    <div class="welcome cezhu" lang={language}>
      <Ours>
        <header class="welcome-head">
          <img src="/icon/128.png" width={56} height={56} alt="" />
          <div>
            <h1>{t.title}</h1>
            <p>{t.lead}</p>
          </div>
        </header>
      </Ours>
      <main class="welcome-main">
        <section class="welcome-sample" aria-labelledby="sample">
          <Ours>
            <h2 id="sample">{t.sampleHeading}</h2>
            {failed && <p class="welcome-failed">{t.failed}</p>}
          </Ours>
          {sample.map(({ text, source }) => (
            <blockquote key={text} lang="zh-CN">
              <p>{text}</p>
              <Ours>
                <footer>——{source}</footer>
              </Ours>
            </blockquote>
          ))}
          <Ours>
            <p class="welcome-hint">{t.sampleNote}</p>
            <h2>{t.usageHeading}</h2>
            <ol class="welcome-usage">
              {t.usage.map((line) => (
                <li key={line}>{fill(line, { next: keys.next, open: keys.open })}</li>
              ))}
            </ol>
          </Ours>
        </section>
        <Ours>
          <section class="welcome-popup" aria-labelledby="popup">
            <h2 id="popup">{t.popupHeading}</h2>
            <div class="welcome-window">{children}</div>
            <p class="welcome-hint">{t.popupHint}</p>
            <p class="welcome-hint">{t.pin}</p>
          </section>
        </Ours>
      </main>
      <Ours>
        <footer class="welcome-foot">
          <p>{t.promise}</p>
          <nav>
            <a href={libraryHref('browse')}>{t.library}</a>
            <a href={libraryHref('settings')}>{t.settings}</a>
          </nav>
        </footer>
      </Ours>
    </div>
  );
}
