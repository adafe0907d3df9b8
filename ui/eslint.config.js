import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import imports from 'eslint-plugin-import-x';
import hooks from 'eslint-plugin-react-hooks';
import { readdirSync } from 'node:fs';
import typescript from 'typescript-eslint';

const features = readdirSync('src/features', { withFileTypes: true })
  .filter((it) => it.isDirectory())
  .map((it) => it.name);

// shared -> features -> app: what stands left knows nothing of what stands right, and no feature knows another.
const zones = [
  ...features.map((it) => ({
    target: `./src/features/${it}`,
    from: './src/features',
    except: [`./${it}`],
    message: 'A feature does not import another feature; pages that mix features live in app/.',
  })),
  { target: './src/features', from: './src/app', message: 'Features know nothing of app/.' },
  ...['components', 'charts', 'lib', 'config', 'i18n'].map((it) => ({
    target: `./src/${it}`,
    from: ['./src/features', './src/app'],
    message: 'Shared code knows neither features nor app/.',
  })),
];

export default typescript.config(
  { ignores: ['dist', 'node_modules', 'src/lib/schema.d.ts'] },
  ...typescript.configs.recommended,
  hooks.configs.flat.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'import-x': imports },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      'max-lines': ['error', { max: 300 }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
);
