/** Mozilla's own check of the Firefox build. Errors fail, and so does every warning that is not explained here. */
import { runTool, type Outcome } from './tools.ts';

/** Warnings that are known and harmless, each with its reason. */
const EXPLAINED: readonly { readonly code: string; readonly reason: string; readonly files?: RegExp }[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    reason: 'Preact’s path for dangerouslySetInnerHTML, which the linter forbids our own code to take',
  },
  {
    code: 'DANGEROUS_EVAL',
    // Only in what reads Word and PDF files: our own code is forbidden to, and so are other libraries.
    files: /^(?:chunks\/(?:lib|pdf)-|assets\/pdf\.worker)/u,
    reason:
      'paths of mammoth’s and pdf.js’s own that are never taken: pdf.js is told that there is no eval, and the policy of our pages forbids it anyway',
  },
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    reason: 'Firefox for Android reads data_collection_permissions from 142 on and ignores it in 140 and 141',
  },
];

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

interface Report {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

export async function lintForStore(): Promise<Outcome> {
  const { output } = await runTool('web-ext', 'web-ext', [
    'lint',
    '--source-dir',
    '.output/firefox-mv3',
    '--output',
    'json',
  ]);
  const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
  let report: Report;
  try {
    report = JSON.parse(json) as Report;
  } catch {
    return { ok: false, output };
  }
  const isKnown = ({ code, files }: (typeof EXPLAINED)[number], warning: Finding) =>
    warning.code === code && (files === undefined || files.test(warning.file ?? ''));
  const unexplained = report.warnings.filter(
    (warning) => !EXPLAINED.some((known) => isKnown(known, warning)),
  );
  const lines = [
    ...report.errors.map((finding) => `error: ${describe(finding)}`),
    ...unexplained.map((finding) => `warning: ${describe(finding)}`),
    ...EXPLAINED.flatMap((known) => {
      const count = report.warnings.filter((warning) => isKnown(known, warning)).length;
      return count === 0 ? [] : [`known: ${count} × ${known.code} (${known.reason})`];
    }),
  ];
  return { ok: report.errors.length === 0 && unexplained.length === 0, output: lines.join('\n') };
}

function describe({ code, message, file, line }: Finding): string {
  return `${code} ${file ?? ''}${line === undefined ? '' : `:${line}`} ${message}`;
}
