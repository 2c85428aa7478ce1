// The desk is built into dist, which is committed and embedded. The same sources give the same bytes: names of
// files come from their content, and nothing in the output tells when or where it was built.
import { readFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';

// licences writes the notices of the libraries that ended up in the output.
function licences() {
  return {
    name: 'segun-licences',
    generateBundle(_, bundle) {
      const used = new Set();
      for (const chunk of Object.values(bundle)) {
        for (const id of Object.keys(chunk.modules ?? {})) {
          const m = id.match(/^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//);
          if (m) used.add(m[1]);
        }
      }
      const parts = [...used].sort().map((name) => {
        const dir = join(import.meta.dirname, 'node_modules', name);
        const about = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
        const file = readdirSync(dir).find((f) => /^licen[sc]e/i.test(f));
        const text = file && existsSync(join(dir, file)) ? readFileSync(join(dir, file), 'utf8').trim() : '';
        return `${name} (${about.license})\n\n${text}\n`;
      });
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: 'The desk contains parts of these libraries.\n\n' + parts.join('\n----\n\n') });
    },
  };
}

export default defineConfig({
  plugins: [svelte({ compilerOptions: { runes: true, css: 'external' } }), licences()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: false,
    assetsInlineLimit: 0, // nothing becomes a data: address but what is written as one
    modulePreload: { polyfill: false },
    target: ['chrome111', 'firefox114', 'safari16.4'],
    chunkSizeWarningLimit: 400,
  },
});
