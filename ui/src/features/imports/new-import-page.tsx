import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Answer } from '@/components/answer';
import { Page } from '@/components/page';
import { Panel } from '@/components/panel';
import { paths } from '@/config/paths';
import { contractQuery, createImport } from './api/imports';
import { FileDrop } from './components/file-drop';
import { Steps } from './components/steps';

/** Where an import begins: with its files. The upload is made when the first of them arrives. */
export function NewImportPage() {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const contract = useQuery(contractQuery);
  const begin = async () => (await createImport()).id;
  return (
    <Page title={t('new.title')} note={t('new.note')} trail={[{ title: t('title'), to: paths.imports }]}>
      <Steps at="files" />
      <Panel>
        <Answer query={contract}>
          {(data) => (
            <FileDrop
              upload={begin}
              mostBytes={data.mostUploadBytes}
              onDone={(id) => void navigate(paths.import(id), { replace: true })}
            />
          )}
        </Answer>
      </Panel>
      <Panel title={t('new.tables')} help={t('new.tablesHelp')}>
        <Answer query={contract}>
          {(data) => <div className="muted">{data.items.map((it) => `${it.title} (${it.name})`).join(' · ')}</div>}
        </Answer>
      </Panel>
    </Page>
  );
}
