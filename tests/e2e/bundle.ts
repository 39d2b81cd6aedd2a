/** Makes one script of a module and what it imports, for a page to load. */
import { build, type Rollup } from 'vite';

/** @param file absolute path of the module */
export async function bundleScript(file: string): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'es2024',
      lib: { entry: file, formats: ['iife'], name: 'page', fileName: 'page' },
    },
  })) as Rollup.RollupOutput[];
  const code = output.flatMap(({ output: files }) =>
    files.flatMap((one) => ('code' in one ? [one.code] : [])),
  );
  return code.join('\n');
}
